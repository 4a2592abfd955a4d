import { answered } from './answered.ts';
import { COMMANDS } from './options.ts';
import { parse } from './parse.ts';
import { printText } from './print.ts';

/** Prints what a call asks to be told (help, version, completion) and resolves to its exit code; to null where there is work to be done for it. */
export async function tell(args: readonly string[]): Promise<number | null> {
  const [word = ''] = args;
  const declared = word in COMMANDS ? COMMANDS[word as keyof typeof COMMANDS] : {};
  if ('explains' in declared) return null;
  return answered(args, async () => {
    const parsed = await parse(args);
    if (parsed.kind === 'command') return null;
    printText(parsed.text);
    return 0;
  });
}
