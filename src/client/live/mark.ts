import { element } from './element.ts';

/** Until a lost server is told of, ms: most come back at once. */
const PATIENCE = 3000;

/** Tells, discreetly and after a while, that edits don't arrive because the server can't be reached. */
export function startMark(): (connected: boolean) => void {
  const mark = element('p', 'live-mark', 'Not connected: edits don’t arrive');
  mark.setAttribute('role', 'status');
  mark.hidden = true;
  document.body.append(mark);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (connected) => {
    if (connected) {
      clearTimeout(waiting);
      waiting = undefined;
      mark.hidden = true;
      return;
    }
    waiting ??= setTimeout(() => {
      mark.hidden = false;
    }, PATIENCE);
  };
}
