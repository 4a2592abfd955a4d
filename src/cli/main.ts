#!/usr/bin/env node
import { createRequire } from 'node:module';
import { loadPart } from '../store/index.ts';
import { shortRun } from './engine.ts';
import { keptFolder } from './kept.ts';

/** What is asked for stands in two parts of the program, so that words are told without what the work needs. */
const load = createRequire(import.meta.url);
const PARTS = { words: './words.cjs', work: './work.cjs' };

/** Runs the command that `args` name; the exit code is 0, 1 (refused, failed) or 2 (called wrongly). */
async function main(args: readonly string[]): Promise<number> {
  if (asksForWords(args)) {
    const code = await (load(PARTS.words) as typeof import('./words.ts')).tell(args);
    if (code !== null) return code;
  }
  shortRun();
  const folder = keptFolder(process);
  const part = loadPart<typeof import('./work.ts')>(load.resolve(PARTS.work), load, folder);
  const { code, done } = await part.exports.work(args, folder === null ? null : { folder, program: part.name });
  if (done !== null) await part.keep(done);
  return code;
}

/** Whether there is nothing to do: no command, or a question about one. In doubt true: the words say when it isn't so. */
function asksForWords(args: readonly string[]): boolean {
  return (args[0] ?? '-').startsWith('-') || args.some((arg) => ['--help', '-h', '--version', '-V'].includes(arg));
}

// Whoever reads our output may stop early: `talkwright inspect | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
