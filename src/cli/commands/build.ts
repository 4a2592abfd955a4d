import type { BuildOptions } from '../options.ts';
import { createPrinter, plain, printErrors } from '../print.ts';
import { settle } from '../request.ts';
import { buildTalks } from '../talk.ts';
import { builtAsJson, reportBuilt } from '../talk-report.ts';

/** `talkwright build`: a talk on disk, or one for each audience and length; 1 where a format that is asked for is missing. */
export async function build(options: BuildOptions): Promise<0 | 1> {
  const print = createPrinter(options);
  const built = await buildTalks(settle(options, process.cwd()), options, print);
  if (options.json) print.result(JSON.stringify(builtAsJson(built), null, 2));
  else reportBuilt(built, print);
  const { missing } = built;
  if (missing?.asked) printErrors([missing.line]);
  else if (missing) print.note(plain(missing.line));
  return missing?.asked ? 1 : 0;
}
