import { type Deck, slidesOf } from '../model/index.ts';
import { agreement } from './agreement.ts';
import { citedClaims, claimsBySource, isShared } from './cited.ts';
import { VISUAL_SHARE, visualShare } from './content.ts';
import { deviation, evenness, mean, sum } from './spread.ts';
import { besideWords, bodyWords, ownSeconds, spokenSeconds, spokenWords, teaching } from './words.ts';

/** A figure about a deck that anybody can compute again. */
export interface Score {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** "s", "%", "words a minute"; empty for a ratio. */
  readonly unit: string;
  /** How it is computed, in words and signs. */
  readonly formula: string;
  /** "at least 0.85", or null where nothing is demanded. */
  readonly target: string | null;
  /** Whether the target is met; null where there is none. */
  readonly ok: boolean | null;
}

/** A score before it is measured: what it is, and how to measure it, null where it doesn't apply. */
interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
  readonly target: string | null;
  readonly digits: number;
  value(deck: Deck): number | null;
  ok(value: number, deck: Deck): boolean | null;
}

const none = () => null;

const MEASURES: readonly Measure[] = [
  {
    id: 'slot-error',
    label: 'Slot error',
    unit: 's',
    formula: 'words said ÷ pace + looking + activities + breaks + questions + buffer − seconds promised',
    target: null,
    digits: 0,
    value: slotError,
    ok: none,
  },
  {
    id: 'slot-error-share',
    label: 'Slot error in percent',
    unit: '%',
    formula: '100 × |slot error| ÷ seconds promised',
    target: 'at most 2%',
    digits: 1,
    value: (deck) => (deck.total > 0 ? (100 * Math.abs(slotError(deck))) / deck.total : null),
    ok: (value) => value <= 2,
  },
  {
    id: 'pace',
    label: 'Pace',
    unit: 'words a minute',
    formula: 'words said ÷ (teaching minutes − looking)',
    target: 'within a tenth of the pace that was asked for',
    digits: 0,
    value: paceOf,
    ok: (value, deck) => Math.abs(value - deck.pace) <= 0.1 * deck.pace,
  },
  {
    id: 'tda',
    label: 'Time and delivery agree (TDA)',
    unit: '',
    formula: 'exp(−|words said ÷ pace + looking − teaching seconds| ÷ max(45 s, 5% of the slot))',
    target: 'at least 0.85',
    digits: 2,
    value: (deck) => Math.exp(-Math.abs(estimate(deck) - taught(deck)) / Math.max(45, 0.05 * deck.slot)),
    ok: (value) => value >= 0.85,
  },
  {
    id: 'psp',
    label: 'Pace from slide to slide (PSP)',
    unit: '',
    formula: '1 − standard deviation of the teaching slides’ seconds ÷ max(10 s, slot ÷ 6), at least 0',
    target: 'at least 0.75',
    digits: 2,
    value: (deck) => Math.max(0, 1 - deviation(lengths(deck)) / Math.max(10, deck.slot / 6)),
    ok: (value) => value >= 0.75,
  },
  {
    id: 'ssc',
    label: 'Slide and script complement each other (SSC)',
    unit: '',
    formula:
      'mean of (a + b) ÷ 2 over the teaching slides; a = 1 where the TF-IDF cosine of slide and script is 0.25 to 0.55, falling to 0 at 0 and 1; b = share of the slide’s words that the script says',
    target: null,
    digits: 2,
    value: agreement,
    ok: none,
  },
  {
    id: 'slide-words',
    label: 'Words a slide',
    unit: 'words',
    formula:
      'mean of the body’s words on teaching slides: titles, footers, names of tools and the map of parts left out',
    target: null,
    digits: 1,
    value: (deck) => mean(teaching(deck).map(bodyWords)),
    ok: none,
  },
  {
    id: 'visual',
    label: 'Slides that show more than text',
    unit: '',
    formula:
      'content slides with a diagram, a table, a figure or a grid of icons ÷ content slides (cover, plan, dividers, references, work and breaks left out)',
    target: 'at least 2/3',
    digits: 2,
    value: visualShare,
    ok: (value) => value >= VISUAL_SHARE,
  },
  {
    id: 'claims-a-minute',
    label: 'Claims a minute',
    unit: 'a minute',
    formula: 'different claims shown or said ÷ teaching minutes',
    target: null,
    digits: 1,
    value: (deck) => (taught(deck) > 0 ? citedClaims(deck).size / (taught(deck) / 60) : null),
    ok: none,
  },
  {
    id: 'shared-claims',
    label: 'Claims with two or more sources',
    unit: '%',
    formula: '100 × claims that two or more sources state ÷ different claims shown or said',
    target: null,
    digits: 0,
    value: (deck) => {
      const claims = [...citedClaims(deck).values()];
      return deck.sources.length > 1 && claims.length > 0
        ? (100 * claims.filter(isShared).length) / claims.length
        : null;
    },
    ok: none,
  },
  {
    id: 'source-balance',
    label: 'Balance of the sources',
    unit: '',
    formula: 'entropy of the claims by source ÷ logarithm of the number of sources: 1 is even, 0 is one source alone',
    target: null,
    digits: 2,
    value: (deck) => evenness([...claimsBySource(deck).values()]),
    ok: none,
  },
];

/** What every score says and how it is computed, without a deck. */
export function formulas(): readonly Pick<Score, 'id' | 'label' | 'unit' | 'formula' | 'target'>[] {
  return MEASURES.map(({ id, label, unit, formula, target }) => ({ id, label, unit, formula, target }));
}

/** Every score that applies to the deck, each with its formula. */
export function scoresOf(deck: Deck): Score[] {
  return MEASURES.flatMap(({ id, label, unit, formula, target, digits, value, ok }) => {
    const exact = value(deck);
    if (exact === null || !Number.isFinite(exact)) return [];
    const rounded = Math.round(exact * 10 ** digits) / 10 ** digits;
    return [{ id, label, value: rounded === 0 ? 0 : rounded, unit, formula, target, ok: ok(exact, deck) }];
  });
}

/** Seconds that the words of the teaching slides take at the pace, with looking. */
function estimate(deck: Deck): number {
  return sum(teaching(deck).map((slide) => spokenSeconds(slide, deck)));
}

function lengths(deck: Deck): number[] {
  return teaching(deck).map((slide) => ownSeconds(slide, deck));
}

function taught(deck: Deck): number {
  return sum(lengths(deck));
}

function slotError(deck: Deck): number {
  const others = slidesOf(deck).filter((slide) => slide.data.mode !== 'teach');
  const doing = sum(others.map((slide) => ownSeconds(slide, deck)));
  return estimate(deck) + doing + deck.questions + deck.buffer - deck.total;
}

function paceOf(deck: Deck): number | null {
  const slides = teaching(deck);
  const speech = taught(deck) - sum(slides.map((slide) => besideWords(slide, deck)));
  return speech > 0 ? (60 * sum(slides.map(spokenWords))) / speech : null;
}
