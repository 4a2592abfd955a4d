import { makeTalk, scoreTalk } from '../../pipeline.ts';
import { type Checked, checkAsJson, hasFailed, reportCheck } from '../check-report.ts';
import { fitsOf } from '../fits.ts';
import { knowFor } from '../know.ts';
import { readLook } from '../look.ts';
import type { CheckOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { settle } from '../request.ts';
import { labelOf, named } from '../talk.ts';
import { viewsOf } from '../views.ts';

/**
 * `talkwright check`: what is wrong with a talk, with its slides in a browser where that is asked, and its scores; resolves to 1 on errors
 * and where something doesn't fit, when strict on warnings too.
 */
export async function check(options: CheckOptions): Promise<0 | 1> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  // In a browser, looks are where slides are measured; how the deck is dressed is the brief's affair.
  const requests = settle(options.browser ? { ...options, theme: undefined } : options, cwd);
  const views = viewsOf(options, requests[0].brief.theme, cwd);
  const { templates, notes } = await readLook(options, requests[0].brief.brand, cwd);
  const { model, lexicon, warnings } = await knowFor(requests, cwd, print);
  const several = requests.length > 1;
  const talks = requests.map((request) => {
    print.step(`Checking ${labelOf(request)}`);
    const { brief, profile } = request;
    const made = named(request, several, () => makeTalk(model, brief, profile, templates, lexicon));
    const talk = { ...made, messages: [...made.messages, ...notes] };
    return { label: labelOf(request), talk, scores: scoreTalk(talk.deck) };
  });
  const decks = talks.map(({ label, talk }) => ({ label, artifacts: talk.artifacts }));
  const fits = await fitsOf(decks, views, print, options.sandbox);
  const checked = talks.map((one, i): Checked => ({ ...one, fit: fits[i] ?? null }));
  print.done();
  for (const line of warnings) print.warn(line);
  const [first, ...others] = checked.map(checkAsJson);
  if (options.json) print.data(others.length > 0 ? [first, ...others] : first);
  else print.result(checked.map((one) => reportCheck(one, print)).join('\n\n'));
  return checked.some((one) => hasFailed(one, options.strict)) ? 1 : 0;
}
