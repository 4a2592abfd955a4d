#!/usr/bin/env node
import './engine.ts';
import { explain } from './error.ts';
import type {
  BuildOptions,
  CheckOptions,
  CommandName,
  ExportOptions,
  InitOptions,
  InspectOptions,
  PresentOptions,
  TalkOptions,
  VerifyOptions,
} from './options.ts';
import { parse } from './parse.ts';
import { printErrors, printText } from './print.ts';

/** What a command needs is loaded when it runs; it resolves to 1 when what it looked at is at fault. */
const RUN = {
  init: async (options: InitOptions) => (await import('./commands/init.ts')).init(options),
  build: async (options: BuildOptions) => (await import('./commands/build.ts')).build(options),
  present: async (options: PresentOptions) => (await import('./commands/present.ts')).present(options),
  rehearse: async (options: PresentOptions) =>
    (await import('./commands/present.ts')).present({ ...options, rehearse: true }),
  inspect: async (options: InspectOptions) => (await import('./commands/inspect.ts')).inspect(options),
  outline: async (options: TalkOptions) => (await import('./commands/outline.ts')).outline(options),
  compare: async (options: TalkOptions) => (await import('./commands/compare.ts')).compare(options),
  verify: async (options: VerifyOptions) => (await import('./commands/verify.ts')).verifyDecks(options),
  export: async (options: ExportOptions) => (await import('./commands/export.ts')).exportTalk(options),
  check: async (options: CheckOptions) => (await import('./commands/check.ts')).check(options),
} satisfies Record<CommandName, (options: never) => Promise<unknown>>;

/** Runs the command that `args` name; the exit code is 0, 1 (refused, failed) or 2 (called wrongly). */
async function main(args: readonly string[]): Promise<number> {
  try {
    const parsed = await parse(args);
    if (parsed.kind === 'text') {
      printText(parsed.text);
      return 0;
    }
    return (await RUN[parsed.command](parsed.options as never)) === 1 ? 1 : 0;
  } catch (error) {
    const { lines, code } = explain(error, args);
    printErrors(lines);
    if (process.env.DEBUG) console.error(error);
    return code;
  }
}

// Whoever reads our output may stop early: `talkwright inspect | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
