import type { BuildOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { settle } from '../request.ts';
import { buildTalks } from '../talk.ts';
import { builtAsJson, reportBuilt } from '../talk-report.ts';

/** `talkwright build`: a talk on disk, or one for each audience and length. */
export async function build(options: BuildOptions): Promise<void> {
  const print = createPrinter(options);
  const built = await buildTalks(settle(options, process.cwd()), options, print);
  if (options.json) print.result(JSON.stringify(builtAsJson(built), null, 2));
  else reportBuilt(built, print);
}
