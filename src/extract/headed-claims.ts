import { type Advantage, type Claim, type Limitation, type Risk, sentencesOf } from '../model/index.ts';
import { claimOf, proseClaim } from './claim.ts';
import { standsUnder } from './headed.ts';
import { unfit } from './negative.ts';
import type { Passage, Reading } from './passage.ts';
import { cellsOf } from './tables.ts';
import { type Word, wordsIn } from './words.ts';

type Kind = 'risk' | 'advantage' | 'limitation';
type Made<K extends Kind> = K extends 'risk' ? Risk : K extends 'advantage' ? Advantage : Limitation;

/** What a kind is looked for by. */
export interface Search<K extends Kind> {
  readonly kind: K;
  /** Entry of the cues with the headings that ask for it. */
  readonly headings: string;
  /** Entry with other kinds' headings that take it away again. */
  readonly against: readonly string[];
  /** Items that stand on this side of a list that weighs are of the kind, whatever heads them. */
  readonly side?: 'for' | 'against';
  /** Key of the facet that a table's row has. */
  readonly facet: string;
  /** Whether a sentence by itself is one. */
  readonly says: (passage: Passage, reading: Reading) => { readonly from: number; readonly to: number } | null;
  /** Whether a sentence (no list item) under such a heading is one. */
  readonly fits: (passage: Passage, reading: Reading) => boolean;
  /** What is never one, wherever it stands. */
  readonly not?: (passage: Passage) => boolean;
  /** What no cell of a table's row says that is one. */
  readonly notCell?: (text: string, words: readonly Word[]) => boolean;
  /** What a kind adds to a claim of a passage. */
  readonly dress?: (claim: Claim, passage: Passage) => Claim;
}

/** The claims of a kind: rows of tables, what stands under a heading that asks for it, and sentences that say it. */
export function headedClaims<K extends Kind>(reading: Reading, search: Search<K>): readonly Made<K>[] {
  const { kind, facet } = search;
  const cells = cellsOf(reading).flatMap((cell) => {
    if (cell.rated || reading.cues.keyOf(cell.facet, 'facets') !== facet) return [];
    return sentencesOf(cell.prose.text).flatMap(({ text, at }) => {
      if (search.notCell?.(text, wordsIn(text))) return [];
      const found = { kind, rule: 'table-row', score: 0.9 } as const;
      const claim = proseClaim(reading, cell.document, cell.prose, found, at, at + text.length);
      return [{ ...claim, subject: cell.subject } as unknown as Made<K>];
    });
  });
  const said = reading.passages.flatMap((passage) => {
    if (unfit(passage, reading.cues) || search.not?.(passage)) return [];
    return ofPassage(reading, passage, search) as unknown as readonly Made<K>[];
  });
  return [...cells, ...said];
}

function ofPassage<K extends Kind>(reading: Reading, passage: Passage, search: Search<K>) {
  const { kind } = search;
  const subject = passage.about.length === 1 ? (passage.about[0] as string) : null;
  const sided = passage.side !== null && search.side !== undefined;
  const taken = sided
    ? passage.side !== search.side
    : search.against.some((entry) => standsUnder(passage, entry, reading.cues));
  if (
    !taken &&
    (sided || standsUnder(passage, search.headings, reading.cues)) &&
    (passage.item !== null
      ? opensItem(passage) || passage.via === 'named'
      : passage.term || search.fits(passage, reading))
  ) {
    const claim = claimOf(reading, passage, { kind, rule: 'heading', score: 0.85 });
    return [{ ...(search.dress?.(claim, passage) ?? claim), subject }];
  }
  const said = taken || passage.headings.length === 0 ? null : search.says(passage, reading);
  return said
    ? [{ ...claimOf(reading, passage, { kind, rule: 'sentence', score: 0.75 }, said.from, said.to), subject }]
    : [];
}

/** The first sentence of an item, a label aside: what it is there for. */
function opensItem({ prose, at, term }: Passage): boolean {
  const before = prose.text.slice(0, at);
  const label = term && before.startsWith(term.text) ? before.slice(term.text.length) : before;
  return wordsIn(label).length <= LABEL;
}

/** Words of "Confidentiality." before what an item says. */
const LABEL = 4;
