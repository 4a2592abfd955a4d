import { element } from '../element.ts';

/** Until something that is missing is told of, ms: most comes back at once. */
const PATIENCE = 3000;

/** Tells at the foot of the page, discreetly and after a while, of something that is missing, until it is back. */
export function startMark(text: string): (missing: boolean) => void {
  const mark = element('p', 'live-mark', text);
  mark.setAttribute('role', 'status');
  mark.hidden = true;
  document.body.append(mark);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (missing) => {
    if (!missing) {
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
