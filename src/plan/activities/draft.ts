import {
  type Activity,
  type ActivityItem,
  type ActivityKey,
  type ActivityKind,
  type Claim,
  countWords,
  type Difference,
  LAYOUTS,
  TITLE_CHARACTERS,
} from '../../model/index.ts';
import type { ActivityDraft, Taught } from '../activity.ts';
import { packed } from '../batches.ts';
import { hashOf } from './order.ts';
import { type Share, stepsOf } from './steps.ts';

/** What a kind of activity is whatever it is made from. */
export interface Manner {
  readonly kind: ActivityKind;
  readonly purpose: ActivityDraft['purpose'];
  readonly layout: ActivityDraft['layout'];
  readonly least: number;
  readonly most: number;
  readonly grouping: Activity['grouping'];
  readonly materials: readonly string[];
  readonly steps: readonly Share[];
}

/**
 * As many of the cards as a slide has words for beside the prompt, where that is too long to stand as its title, the
 * steps and the bins. Cards come best first; one that is too long is passed over.
 */
export function fitting<T extends { readonly card: ActivityItem }>(
  cards: readonly T[],
  { steps, layout }: Pick<Manner, 'steps' | 'layout'>,
  prompt: string,
  bins: readonly string[] = [],
): readonly T[] {
  const beside = [...bins, ...steps.map(([text]) => text), ...(prompt.length > TITLE_CHARACTERS ? [prompt] : [])];
  const room = (LAYOUTS[layout].words ?? Number.POSITIVE_INFINITY) - countWords(beside.join(' '));
  return packed(cards, { most: cards.length, room, wordsOf: ({ card }) => countWords(card.text) });
}

/** What one activity holds. */
export interface Matter {
  readonly title: string;
  readonly prompt: string;
  readonly claims: readonly (Claim | Difference)[];
  readonly items: readonly ActivityItem[];
  readonly bins: readonly ActivityItem[];
  readonly key: readonly ActivityKey[];
  readonly why: string;
  /** How good it is for what it is, 0..1; 1 where left out. */
  readonly fitness?: number;
}

/** The activity as a draft that takes any of its lengths; its value is the mean worth of its claims, by its fitness. */
export function draft(manner: Manner, matter: Matter, { material }: Taught): ActivityDraft {
  const { kind, purpose, layout, least, most, grouping, materials } = manner;
  const { title, prompt, claims, items, bins, key, why, fitness = 1 } = matter;
  const worth = claims.reduce((sum, claim) => sum + material.valueOf(claim), 0) / Math.max(1, claims.length);
  const mark = hashOf(claims.map((claim) => claim.id).join('\n'))
    .toString(16)
    .padStart(8, '0');
  return {
    id: `${kind}:${mark}`,
    purpose,
    layout,
    title,
    claims,
    least,
    most,
    value: worth * fitness,
    why,
    at: (seconds) => ({
      kind,
      prompt,
      grouping,
      steps: stepsOf(seconds, manner.steps),
      materials,
      items,
      bins,
      key,
    }),
  };
}
