import { makeTalk, scoreTalk } from '../../pipeline.ts';
import { type Checked, checkAsJson, hasFailed, reportCheck } from '../check-report.ts';
import { knowFor } from '../know.ts';
import { readLook } from '../look.ts';
import type { CheckOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { settle } from '../request.ts';
import { labelOf, named } from '../talk.ts';

/** `talkwright check`: what is wrong with a talk, and its scores; resolves to 1 on errors, when strict on warnings too. */
export async function check(options: CheckOptions): Promise<0 | 1> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const requests = settle(options, cwd);
  const templates = await readLook(options, cwd);
  const { model, lexicon, warnings } = await knowFor(requests, cwd, print);
  const several = requests.length > 1;
  const checked = requests.map((request): Checked => {
    print.step(`Checking ${labelOf(request)}`);
    const { brief, profile } = request;
    const talk = named(request, several, () => makeTalk(model, brief, profile, templates, lexicon));
    return { label: labelOf(request), talk, scores: scoreTalk(talk.deck) };
  });
  print.done();
  for (const line of warnings) print.warn(line);
  const [first, ...others] = checked.map(checkAsJson);
  if (options.json) print.result(JSON.stringify(others.length > 0 ? [first, ...others] : first, null, 2));
  else print.result(checked.map((one) => reportCheck(one, print)).join('\n\n'));
  return checked.some(({ talk }) => hasFailed(talk.messages, options.strict)) ? 1 : 0;
}
