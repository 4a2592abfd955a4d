import { element } from '../element.ts';
import { hint } from '../hint.ts';
import type { Keys } from '../keys.ts';
import { memory } from '../memory.ts';
import { say } from '../say.ts';
import { sectionsIn } from '../section.ts';
import type { Stage } from '../stage/stage.ts';
import { isFresh } from '../stage/timer.ts';
import { followed, NOTHING, type Recording, recordingOf, spokenAt } from './record.ts';
import { resultOf, talkIn } from './result.ts';
import { showSummary } from './summary.ts';

/**
 * R records what each slide takes, and R again ends that and shows it against the plan. With `?rehearse` in the address
 * the first step of the talk begins it. What was recorded survives a reload.
 */
export function startRehearsal(stage: Stage, keys: Keys): void {
  const place = `rehearsal.${location.pathname}`;
  const mark = markIn(document.body);
  // What was ended and not yet kept is there after a reload too: R goes on with it.
  let recording: Recording = recordingOf(memory.get(place));
  let records = stage.state().recording;
  const set = (next: Recording) => {
    recording = next;
    memory.set(place, JSON.stringify(next));
  };
  const order = () => stage.obey({ kind: 'order', act: 'record' });

  stage.watch((state) => {
    mark.hidden = !state.recording;
    const next = followed(recording, state, Date.now());
    if (next !== recording) set(next);
    if (records === state.recording) return;
    records = state.recording;
    say(records ? 'The rehearsal is recorded' : 'The rehearsal ends');
    if (!records) end(stage, recording, { forget: () => set(NOTHING), goOn: order });
  });
  keys.add({ keys: ['R'], does: 'Record a rehearsal, and end it', key: ['r'], code: 82, act: order });
  if (new URLSearchParams(location.search).has('rehearse')) begin(stage, order);
}

function end(
  stage: Stage,
  recording: Recording,
  { forget, goOn }: { readonly forget: () => void; readonly goOn: () => void },
): void {
  const sections = sectionsIn(document);
  const talk = talkIn(sections, document.title, stage.state().slot);
  const result = resultOf(talk, spokenAt(recording, Date.now()));
  if (result.slides.length > 0) showSummary(result, { end: forget, goOn });
  else hint('Nothing was recorded: press R when you begin to speak.');
}

/** The talk's first step begins the recording; the time before it is nobody's. */
function begin(stage: Stage, order: () => void): void {
  if (stage.state().recording) return;
  hint('Rehearsal: R begins it, or your first step.');
  let fresh = isFresh(stage.state().timer);
  let leave = () => {};
  leave = stage.watch(({ timer, recording }) => {
    const starts = fresh && timer.since !== null;
    fresh = isFresh(timer);
    if (!starts) return;
    queueMicrotask(leave);
    if (!recording) queueMicrotask(order);
  });
}

/** The mark that tells the speaker, and nobody else, that the clock is being written down. */
function markIn(body: HTMLElement): HTMLElement {
  const mark = element('p', 'recording');
  mark.hidden = true;
  mark.role = 'img';
  mark.ariaLabel = 'A rehearsal is being recorded';
  body.append(mark);
  return mark;
}
