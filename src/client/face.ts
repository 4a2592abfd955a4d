/** What of a timer can be seen and pressed. */
export interface Face {
  /** Whole seconds that it was made to count down. */
  readonly seconds: number;
  readonly start: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  /** Adds a minute; null on a face that somebody drew without it. */
  readonly more: HTMLButtonElement | null;
  /** Draws it after so many seconds of `whole`. */
  readonly show: (gone: number, running: boolean, whole: number) => void;
}

/** The face of a timer in the page: its ring, its digits, its buttons, and the steps beside it. */
export function faceOf(element: HTMLElement): Face {
  const get = <T extends Element>(name: string) => element.querySelector<T>(name) as T;
  const seconds = Number(element.dataset.seconds);
  const ring = get<SVGCircleElement>('.ring-left');
  const left = get<HTMLElement>('.timer-left');
  const start = get<HTMLButtonElement>('.timer-start');
  // Looked for anew: an edit of the slide may have replaced them.
  const steps = () => [...(element.closest('section')?.querySelectorAll<HTMLElement>('.steps > li') ?? [])];
  ring.setAttribute('pathLength', '1');
  ring.setAttribute('stroke-dasharray', '1');
  return {
    seconds,
    start,
    reset: get('.timer-reset'),
    more: element.querySelector<HTMLButtonElement>('.timer-more'),
    show: (gone, running, whole) => {
      const rest = Math.max(0, whole - gone);
      write(left, clock(Math.ceil(rest)));
      ring.style.strokeDashoffset = String(Math.min(1, gone / whole));
      // A round line of no length would still be a dot.
      ring.style.visibility = rest > 0 ? '' : 'hidden';
      element.classList.toggle('running', running);
      element.classList.toggle('over', rest === 0);
      write(start.querySelector('span') as Element, running ? 'Pause' : gone > 0 && rest > 0 ? 'Go on' : 'Start');
      mark(steps(), gone > 0 ? gone : -1);
    },
  };
}

/** Marks the step that the time is for, and those that are over. */
function mark(steps: readonly HTMLElement[], gone: number): void {
  let end = 0;
  for (const step of steps) {
    const begin = end;
    end += Number(step.dataset.seconds);
    step.classList.toggle('now', gone >= begin && gone < end);
    step.classList.toggle('done', gone >= end);
  }
}

/** Minutes and seconds, as the page was built with: the face never changes its form. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Writes only what changed. */
function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
