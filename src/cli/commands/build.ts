import type { BuildOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { buildTalk, reportTalk, talkAsJson } from '../talk.ts';

/** `talkwright build`: a talk on disk. */
export async function build(options: BuildOptions): Promise<void> {
  const print = createPrinter(options);
  const talk = await buildTalk(options, print);
  if (options.json) print.result(JSON.stringify(talkAsJson(talk), null, 2));
  else reportTalk(talk, print);
}
