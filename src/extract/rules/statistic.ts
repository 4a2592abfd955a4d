import type { Statistic } from '../../model/index.ts';
import { gapBefore } from '../about.ts';
import { orders, urges } from '../advice.ts';
import { contextOf, withoutCitation } from '../attribution.ts';
import { bodyStart, claimOf, clauseOf, proseClaim } from '../claim.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { asksFor } from '../headed.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { shorten } from '../shorten.ts';
import { cellsOf } from '../tables.ts';
import { wordsIn } from '../words.ts';

/**
 * A quantity about the world or the subject: "40% of households by 2030, says the ministry", "the blade is 60 metres
 * long", a table's "$23 a month". Dates, versions, idioms, and the quantities of a recipe or of instructions are none.
 */
export function statistics(reading: Reading): readonly Statistic[] {
  return [...reading.passages.flatMap((passage) => ofPassage(reading, passage)), ...ofCells(reading)];
}

function ofPassage(reading: Reading, passage: Passage): Statistic[] {
  const { cues } = reading;
  if (unfit(passage, cues) || instructs(passage, reading)) return [];
  const idiom = cues.find(passage.words, 'cues/idioms');
  const figures = figuresIn(passage.text, passage.words, cues).filter((one) => !idiom || one.unit !== null);
  return partsOf(passage, figures).map(({ figure, from, to }, i) => {
    const found = { kind: 'statistic', rule: 'figure', score: figure.unit ? 0.85 : 0.6 } as const;
    const claim = claimOf(reading, passage, found, from, to);
    const whole = i === 0 ? (claim.sentence ?? clauseOf(claim.text, cues)) : null;
    const said = contextOf(passage);
    const short = shortOf(reading, claim.text, said.attribution) ?? claim.short;
    const { value, unit } = figure;
    return { ...claim, sentence: whole, short: shortWith(short, value), value, unit, ...said };
  });
}

/** What is to be done is no fact: orders, steps, recipes. */
function instructs(passage: Passage, { cues }: Reading): boolean {
  if (orders(passage, cues) || urges(passage)) return true;
  if (cues.has(passage.words[passage.body]?.lower, 'cues/rhetorical')) return true;
  if (passage.headings.slice(0, 2).some((heading) => asksFor(heading, 'figures/instructions', cues))) return true;
  const block = passage.section.blocks[passage.block];
  return passage.item !== null && block?.type === 'list' && block.ordered && isSteps(block.items, cues);
}

/** Whether most of a numbered list's items begin with a verb. */
function isSteps(
  items: readonly { readonly prose: { readonly text: string } | null }[],
  cues: Reading['cues'],
): boolean {
  const firsts = items.map((item) => wordsIn(item.prose?.text ?? '')[0]?.lower);
  const verbs = firsts.filter((word) => cues.has(word, 'grammar/verbs') || cues.has(word, 'grammar/orders'));
  return items.length > 2 && verbs.length * 2 >= items.length;
}

interface Part {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
}

/** Each figure with its own clause: the text is parted where a mark or "and" stands between two. */
function partsOf(passage: Passage, figures: readonly Figure[]): readonly Part[] {
  const { text } = passage;
  const parts: Part[] = [];
  for (const figure of figures) {
    const before = parts.at(-1);
    if (!before) {
      parts.push({ figure, from: startBefore(passage, figure.start), to: text.length });
      continue;
    }
    const between = text.slice(before.figure.end, figure.start);
    const cuts = [...between.matchAll(CUT)];
    const cut = cuts.at(-1);
    // "from 20,000 to 8,000": what it has come to.
    if (!cut) {
      if (/^[^,;.]{0,12}\sto\s(?:[\p{Ll}]+\s){0,2}$/u.test(between)) parts[parts.length - 1] = { ...before, figure };
      continue;
    }
    const at = before.figure.end + cut.index;
    parts[parts.length - 1] = { ...before, to: at };
    parts.push({ figure, from: at + cut[0].length, to: text.length });
  }
  return parts;
}

const CUT = /\s*[;,:(–—]\s*(?:and\s|or\s|but\s|while\s|whereas\s|so\s)?|\s(?:and|but|while|whereas)\s/gu;

/** Behind "Considering its reach," when the figure follows at once; else behind the leads. */
function startBefore(passage: Passage, at: number): number {
  const i = passage.words.findIndex((word) => word.start >= at);
  return i > 0 && /,\s*$/.test(gapBefore(passage, i).replace(/[$€£]\s?$/, '')) && i < 8 ? at : bodyStart(passage);
}

/** Cells of comparing tables that hold a measure; what they measure leads the short. */
function ofCells(reading: Reading): Statistic[] {
  return cellsOf(reading).flatMap(({ document, prose, facet }): Statistic[] => {
    const words = wordsIn(prose.text);
    const [figure] = figuresIn(prose.text, words, reading.cues);
    if (!figure || (figure.unit === null && words.length > 4) || words.length > 12) return [];
    const claim = proseClaim(reading, document, prose, { kind: 'statistic', rule: 'table-cell', score: 0.6 });
    const labelled = `${facet}: ${claim.text}`;
    const short = labelled.split(' ').length <= 12 ? labelled : null;
    const { value, unit } = figure;
    return [{ ...claim, short: shortWith(short, value), value, unit, when: null, attribution: null }];
  });
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
  return short?.toLowerCase().includes(value.toLowerCase()) ? short : null;
}
