/** Loaded before a server that is measured: prints each step between a save and the talk that is sent, a line each. */
import { subscribe } from 'node:diagnostics_channel';

subscribe('talkwright:step', (told) => process.stderr.write(`\nstep ${JSON.stringify(told)}\n`));
