import type { Statistic } from '../../model/index.ts';
import { gapBefore } from '../about.ts';
import { orders } from '../advice.ts';
import { contextOf, withoutCitation } from '../attribution.ts';
import { bodyStart, claimOf, clauseOf } from '../claim.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { shorten } from '../shorten.ts';

const NUMBER =
  /(?<![\p{L}\p{N}.,:/#-])(?:(?:US|A|C)?[$€£]\s?)?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[%‰]|(?:[xX]|[kKMB]|bn|m)(?![\p{L}\p{N}]))?(?![\p{L}\p{N}]|[.,:/]\d|-\p{Lu})/u;

/** A quantity about the world: "40% of households by 2030, says the ministry". Dates, versions and idioms are none. */
export function statistics(reading: Reading): readonly Statistic[] {
  return reading.passages.flatMap((passage): Statistic[] => {
    if (unfit(passage, reading.cues) || reading.cues.find(passage.words, 'cues/idioms')) return [];
    // What is ordered to be done is no fact.
    if (orders(passage, reading.cues)) return [];
    const figure = figureIn(reading, passage);
    if (!figure) return [];
    const from = startBefore(passage, figure.at);
    const claim = claimOf(
      reading,
      passage,
      { kind: 'statistic', rule: 'figure', score: figure.unit ? 0.85 : 0.6 },
      from,
    );
    const sentence = claim.sentence ?? clauseOf(claim.text, reading.cues);
    const said = contextOf(passage);
    const short = shortOf(reading, claim.text, said.attribution) ?? claim.short;
    return [
      { ...claim, sentence, short: shortWith(short, figure.value), value: figure.value, unit: figure.unit, ...said },
    ];
  });
}

interface Figure {
  readonly value: string;
  readonly unit: string | null;
  readonly at: number;
}

/** The first number that has a unit, a currency or a percent sign. */
function figureIn({ cues }: Reading, passage: Passage): Figure | null {
  const { text, words } = passage;
  for (let at = 0; at < text.length; ) {
    const match = NUMBER.exec(text.slice(at));
    if (!match) return null;
    const start = at + match.index;
    const end = start + match[0].length;
    at = end;
    const next = words.findIndex((word) => word.start >= end);
    const unit =
      next < 0 || text.slice(end, words[next]?.start).trim() !== '' ? null : cues.at(words, 'cues/units', next);
    const marked = /[%‰$€£]|\d(?:[xX]|[kKMB]|bn)$/.test(match[0]);
    if (marked || unit) {
      const word = unit && text.slice(words[unit.from]?.start, words[unit.to - 1]?.end);
      return { value: match[0].trim(), unit: marked ? markOf(match[0]) : (word ?? null), at: start };
    }
  }
  return null;
}

function markOf(value: string): string | null {
  return /[%‰$€£]/.exec(value)?.[0] ?? null;
}

/** Behind "Considering its reach," when the figure follows at once; else behind the leads. */
function startBefore(passage: Passage, at: number): number {
  const i = passage.words.findIndex((word) => word.start >= at);
  return i > 0 && /,\s*$/.test(gapBefore(passage, i).replace(/[$€£]\s?$/, '')) && i < 8 ? at : bodyStart(passage);
}

/** Without who reported it, which is kept apart, and without the last of two joined objects. */
function shortOf(reading: Reading, text: string, attribution: string | null): string | null {
  const bare = withoutCitation(text, attribution);
  const whole = shorten(bare, [], reading.cues);
  if (whole || /\b(?:between|both|either|not|no)\b/i.test(bare)) return whole;
  return shorten(
    bare.replace(/\s(?:and|or)\s(?!.*\s(?:and|or)\s)(?:(?!\s(?:by|in|since|until)\s\d)[^,;])*/u, ''),
    [],
    reading.cues,
  );
}

function shortWith(short: string | null, value: string): string | null {
  return short?.includes(value) ? short : null;
}
