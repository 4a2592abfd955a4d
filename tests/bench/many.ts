import { shortRun } from '../../src/cli/engine.ts';

// As the command does: its flags first, then what does the work.
shortRun();
await import('./slides.ts');
