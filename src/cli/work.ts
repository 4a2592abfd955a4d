import { answered } from './answered.ts';
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
import { printText } from './print.ts';
import { type Keeping, keepIn } from './shelf.ts';

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

/** What became of a call: its exit code, and the command that was done; null where none was, or it failed. */
export interface Worked {
  readonly code: number;
  readonly done: CommandName | null;
}

/** Does what `args` ask for; what can be made again is kept in `place`. Throws nothing that can be told in a line. */
export async function work(args: readonly string[], place: Keeping | null = null): Promise<Worked> {
  keepIn(place);
  const worked = await answered(args, async () => {
    const parsed = await parse(args, async () => (await import('./score-report.ts')).explainScores());
    if (parsed.kind === 'text') {
      printText(parsed.text);
      return { code: 0, done: null };
    }
    const found = await RUN[parsed.command](parsed.options as never);
    return { code: found === 1 ? 1 : 0, done: parsed.command };
  });
  return typeof worked === 'number' ? { code: worked, done: null } : worked;
}
