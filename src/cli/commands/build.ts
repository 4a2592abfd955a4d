import { unusedBrief } from '../live/keep.ts';
import type { BuildOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { settle } from '../request.ts';
import { buildTalks } from '../talk.ts';
import { tellBuilt } from '../talk-report.ts';

/** `talkwright build`: a talk on disk, or one for each audience and length; 1 where a format that is asked for is missing. */
export async function build(options: BuildOptions): Promise<0 | 1> {
  const print = createPrinter(options);
  const requests = settle(options, process.cwd());
  const unused = unusedBrief('build', options, process.cwd());
  const built = await buildTalks(requests, options, print);
  if (unused !== null) print.note(unused);
  return tellBuilt(built, options.json ?? false, print);
}
