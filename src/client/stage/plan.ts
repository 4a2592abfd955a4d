import { factsOf } from '../section.ts';

/** What the stage must know of a slide to leave it out, or not. */
export interface StageSlide {
  /** Of its section. */
  readonly id: string;
  readonly title: string;
  /** Whole seconds that it may take. */
  readonly seconds: number;
  /** 1 is the last to be left out. */
  readonly rank: number;
  /** Ids of slides that must be shown before it. */
  readonly needs: readonly string[];
  /** Id of its section of the talk, or null. */
  readonly section: string | null;
  readonly layout: string;
  /** Id of the series that it is a page of, or null. */
  readonly series: string | null;
  /** Never left out. */
  readonly kept: boolean;
  /** Opens or closes its section: comes and goes with what is in it. */
  readonly frames: boolean;
  /** Tells the plan of its section, or of the whole talk: stands only while nothing of that which is to come is left out. */
  readonly plans: boolean;
}

/** What a talk opens, rests and closes with. */
const KEPT: readonly string[] = ['title', 'takeaways', 'sources', 'break'];
const PLANS: readonly string[] = ['roadmap', 'objectives'];
const FRAMES: readonly string[] = ['section', 'takeaways'];

/** The facts of a slide, from its data attributes. */
export function slideOf(element: HTMLElement): StageSlide {
  const { rank, needs, series = null } = element.dataset;
  const { id, title, seconds, section, layout } = factsOf(element);
  const frames = section !== null && FRAMES.includes(layout);
  const plans = PLANS.includes(layout);
  return {
    id,
    title,
    seconds,
    rank: Number(rank) || 1,
    needs: needs?.split(' ').filter((id) => id !== '') ?? [],
    section,
    layout,
    series,
    // A slide that isn't ours has no rank: nobody said that it can go.
    kept: !frames && (rank === undefined || KEPT.includes(layout)),
    frames,
    plans,
  };
}
