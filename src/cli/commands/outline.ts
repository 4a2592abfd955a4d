import type { Outline } from '../../model/index.ts';
import { outlineTalk } from '../../pipeline.ts';
import { habitsLine } from '../habits-report.ts';
import { knowFor } from '../know.ts';
import type { TalkOptions } from '../options.ts';
import { reportOutline } from '../outline-report.ts';
import { namesOf, reportOutlines } from '../outline-table.ts';
import { createPrinter, plain } from '../print.ts';
import { settle } from '../request.ts';
import { named } from '../talk.ts';

/** `talkwright outline`: the plan of a talk; several lengths or audiences side by side. */
export async function outline(options: TalkOptions): Promise<void> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const requests = settle(options, cwd, null);
  const { model, lexicon, warnings } = await knowFor(requests, cwd, print);
  print.step('Planning the talk');
  const several = requests.length > 1;
  const outlines = requests.map((request) =>
    named(request, several, () => outlineTalk(model, request.brief, request.profile, lexicon)),
  );
  print.done();
  for (const line of warnings) print.warn(line);
  const [only] = outlines as [Outline];
  const habits = requests[0].brief.habits ?? null;
  if (options.json) print.data(several ? outlines : only);
  else print.result(several ? reportOutlines(outlines, print) : reportOutline(only, model, print, habits));
  if (several && habits !== null && !options.json)
    for (const [i, one] of outlines.entries()) print.note(`${namesOf(outlines)[i]}: ${plain(habitsLine(habits, one))}`);
}
