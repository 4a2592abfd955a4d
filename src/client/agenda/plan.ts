/** What the agenda must know of a slide. */
export interface Planned {
  readonly id: string;
  readonly title: string;
  /** Whole seconds. */
  readonly seconds: number;
  /** Its part: the number, and the name where it is the part's first slide. */
  readonly part: string | null;
  readonly name: string | null;
  readonly rests: boolean;
}

/** A line of the agenda. */
export interface Item {
  readonly name: string;
  /** Whole seconds from the beginning of the talk. */
  readonly start: number;
  readonly seconds: number;
  readonly kind: 'part' | 'rest' | 'frame' | 'slide';
  readonly state: 'done' | 'now' | 'next';
}

/**
 * The way through a talk: what opens it, its parts and breaks, what closes it, with the one that is shown now. A talk
 * without parts is told slide by slide. What is still to come begins `shift` whole seconds later than it was planned.
 */
export function agendaOf(slides: readonly Planned[], shown: string, shift = 0): readonly Item[] {
  const parted = slides.some(({ part }) => part !== null);
  const groups: {
    readonly key: string;
    readonly kind: Item['kind'];
    readonly name: string;
    readonly slides: Planned[];
  }[] = [];
  for (const slide of slides) {
    const key = keyOf(slide, parted, groups.length === 0 || groups.at(-1)?.key === 'opening');
    const open = groups.at(-1);
    if (open?.key === key) open.slides.push(slide);
    else groups.push({ key, kind: kindOf(slide, parted), name: nameOf(slide, key, slides), slides: [slide] });
  }
  const at = groups.findIndex((group) => group.slides.some(({ id }) => id === shown));
  let start = 0;
  return groups.map(({ kind, name, slides: own }, i) => {
    const seconds = own.reduce((sum, one) => sum + one.seconds, 0);
    const state = i < at ? 'done' : i === at ? 'now' : 'next';
    const item: Item = { name, start: start + (state === 'next' ? shift : 0), seconds, kind, state };
    start += seconds;
    return item;
  });
}

/**
 * By how many whole seconds all that comes behind the slide shown begins later than planned, negative: earlier; `elapsed`
 * and `onSlide` are what the talk and that slide took so far.
 */
export function shiftOf(slides: readonly Planned[], shown: string, elapsed: number, onSlide: number): number {
  const at = slides.findIndex(({ id }) => id === shown);
  const planned = slides.slice(0, at + 1).reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.round(elapsed + Math.max(0, (slides[at]?.seconds ?? 0) - onSlide) - planned);
}

/** What belongs together: a part, a break, what frames the talk. A part that goes on after a break is told again. */
function keyOf({ id, part, rests }: Planned, parted: boolean, opening: boolean): string {
  if (!parted || rests) return id;
  return part ?? (opening ? 'opening' : 'closing');
}

function kindOf({ part, rests }: Planned, parted: boolean): Item['kind'] {
  if (rests) return 'rest';
  return !parted ? 'slide' : part === null ? 'frame' : 'part';
}

function nameOf({ title, part, rests }: Planned, key: string, slides: readonly Planned[]): string {
  if (key === 'opening') return 'Opening';
  if (key === 'closing') return 'Closing';
  if (rests || part === null) return title;
  return slides.find((one) => one.part === part && one.name !== null)?.name ?? `Part ${part}`;
}
