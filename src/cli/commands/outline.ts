import { outlineTalk } from '../../pipeline.ts';
import type { TalkOptions } from '../options.ts';
import { reportOutline } from '../outline-report.ts';
import { createPrinter } from '../print.ts';
import { know, refuseForeign, settle } from '../request.ts';

/** `talkwright outline`: the plan of a talk; with several lengths, one after the other. */
export async function outline(options: TalkOptions): Promise<void> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const requests = settle(options, cwd);
  const { model, warnings } = await know(requests[0], cwd, print);
  refuseForeign(model);
  print.step('Planning the talk');
  const outlines = requests.map(({ brief, profile }) => outlineTalk(model, brief, profile));
  print.done();
  for (const line of warnings) print.warn(line);
  if (options.json) print.result(JSON.stringify(outlines.length > 1 ? outlines : outlines[0], null, 2));
  else print.result(outlines.map((one) => reportOutline(one, model, print)).join('\n\n'));
}
