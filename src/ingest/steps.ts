import { channel } from 'node:diagnostics_channel';

/** What happens between a save and the talk that is sent to the pages, in this order. */
export type Step = 'heard' | 'settled' | 'begun' | 'read' | 'understood' | 'planned' | 'drawn' | 'sent';

/** Who wants to know where the time of a save goes subscribes to `talkwright:step`: `{ step, at }`, `at` in ms since 1970. */
const steps = channel('talkwright:step');

/** Tells a step to who listens; costs nothing where nobody does. */
export function tellStep(step: Step): void {
  if (steps.hasSubscribers) steps.publish({ step, at: performance.timeOrigin + performance.now() });
}
