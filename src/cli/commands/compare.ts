import { outlineTalk } from '../../pipeline.ts';
import { compareTalks } from '../compare.ts';
import { reportComparison } from '../compare-report.ts';
import { CliError } from '../error.ts';
import { knowFor } from '../know.ts';
import type { TalkOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { settle } from '../request.ts';
import { labelOf, named } from '../talk.ts';

/** `talkwright compare`: what two audiences or lengths, or more of them, see, share and miss. */
export async function compare(options: TalkOptions): Promise<void> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const requests = settle(options, cwd, null);
  if (requests.length < 2) {
    throw new CliError(
      `compare needs two talks, found one (${labelOf(requests[0])}): name two audiences (--audience executives,developers) or two lengths (--minutes 5,20)`,
    );
  }
  const { model, lexicon, warnings } = await knowFor(requests, cwd, print);
  print.step('Planning the talks');
  const planned = requests.map((request) => {
    const { brief, profile } = request;
    return { brief, profile, outline: named(request, true, () => outlineTalk(model, brief, profile, lexicon)) };
  });
  const comparison = compareTalks(planned, model);
  print.done();
  for (const line of warnings) print.warn(line);
  if (options.json) print.data(comparison);
  else print.result(reportComparison(comparison, print));
}
