import { type Prose, type Statistic, spanOf } from '../../model/index.ts';
import { gapBefore } from '../about.ts';
import { contextOf, withoutCitation } from '../attribution.ts';
import { bodyStart, clauseOf, proseClaim, sayable, wordsOf } from '../claim.ts';
import type { Cues } from '../cues.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { isClause } from '../finite.ts';
import { instructs, supposes } from '../instructing.ts';
import { type Measure, measuresOf } from '../measures.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { pattern } from '../pattern.ts';
import { cameTo } from '../quantity.ts';
import { isHonest } from '../shorten/honest.ts';
import { opensPredicate } from '../shorten/subject.ts';
import { shorten } from '../shorten.ts';
import { cellsOf } from '../tables.ts';
import { wordsIn } from '../words.ts';

/**
 * A quantity about the world or the subject: "40% of households by 2030, says the ministry", "the blade is 60 metres
 * long", a table's "$23 a month". Dates, versions, idioms, and the quantities of a recipe or of instructions are none.
 */
export function statistics(reading: Reading): readonly Statistic[] {
  return [...fromPassages(reading), ...ofHeadings(reading), ...ofCells(reading), ...ofMeasures(reading)];
}

const fromPassages = byDocument((own) => own.passages.flatMap((passage) => ofPassage(own, passage)));

function ofPassage(reading: Reading, passage: Passage): Statistic[] {
  const { cues } = reading;
  if (unfit(passage, cues) || instructs(passage, reading) || OWN_STORY.test(passage.text)) return [];
  if (isRow(reading, passage)) return [];
  const idiom = cues.find(passage.words, 'cues/idioms');
  const figures = figuresIn(passage.text, passage.words, cues).filter((one) => !idiom || one.unit !== null);
  return partsOf(passage, figures, cues).map(({ figure, from, to }, i) => {
    const found = { kind: 'statistic', rule: 'figure', score: scoreOf(figure, cues) } as const;
    // What points back into its sentence is told with it: "…, and filling it takes ten minutes".
    const whole = i > 0 && BACK.test(passage.text.slice(from, figure.start));
    const claim = wordsOf(reading, passage, found, whole ? bodyStart(passage) : from, to);
    const around = (i === 0 ? sayable(passage, cues) : null) ?? clauseOf(claim.text, cues);
    // What is said aloud has to hold the figure that is shown.
    const sentence = around?.includes(figure.value) ? around : null;
    const said = contextOf(passage);
    const short =
      shortOf(reading, claim.text, said.attribution, figure.value) ?? reading.shortOf(claim.text, false, 'statistic');
    const { value, unit } = figure;
    const subjectless = i > 0 && opensPredicate(wordsIn(claim.text)[0]?.lower ?? '', cues);
    return { ...claim, sentence, short: subjectless ? null : shortWith(short, value), value, unit, ...said };
  });
}

const BACK = /\b(?:it|they|them|these|those)\b/i;

/** "Lifetime: 20 years or more" under a subject's own heading: a figure of a comparison, which says nothing alone. */
function isRow({ main, cues, owner }: Reading, { term, document, section, text }: Passage): boolean {
  return term !== null && !isClause(text, cues) && main.length > 1 && main.includes(owner(document, section) ?? '');
}

/** "Millions of fans" is no figure that a slide could show; "millions of tonnes" is one. */
function scoreOf({ value, unit }: Figure, cues: Cues): number {
  const counted = ['figures/units', 'figures/counted'].some((entry) => cues.has(unit?.toLowerCase(), entry));
  if (VAGUE.test(value) && !counted) return 0.45;
  return unit ? 0.85 : 0.6;
}

const VAGUE = pattern(/^(?:dozens|hundreds|thousands|millions|billions|trillions) of \p{Ll}+$/iu);

/** What the author tells of a life or a practice of one's own is no figure for others, nor how long the text takes. */
const OWN_STORY = /\b(?:I|I’ve|I've|I’m|I'm|my|mine)\b|^(?:[Ee]stimated )?(?:[Rr]eading|[Rr]ead) time\b/;

interface Part {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
}

/** Each figure with its own clause: the text is parted where a mark or "and" stands between two. */
function partsOf(passage: Passage, figures: readonly Figure[], cues: Cues): readonly Part[] {
  const { text } = passage;
  const states = passage.form === 'sentence' && isClause(text, cues);
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
    if (!cut && isRange(text, before.figure, figure)) {
      // "1.2 V to 1.25 V"
      const value = text.slice(before.figure.start, text.indexOf(figure.value, figure.start) + figure.value.length);
      parts[parts.length - 1] = { ...before, figure: { ...figure, value, start: before.figure.start } };
      continue;
    }
    if (!cut) {
      if (/^[^,;.]{0,12}\sto\s(?:[\p{Ll}]+\s){0,2}$/u.test(between)) parts[parts.length - 1] = { ...before, figure };
      continue;
    }
    const at = before.figure.end + cut.index;
    // "… on one charge, and 40 percent less in winter": less than the figure before.
    if (LESS.test(text.slice(figure.end)) && !isClause(text.slice(at + cut[0].length), cues)) continue;
    // "Of 100 litres, 40 leak": what a share is taken of.
    if (WHOLE.test(text.slice(before.from, before.figure.start))) {
      parts[parts.length - 1] = { figure, from: before.from, to: text.length };
      continue;
    }
    // "30 percent by 2030, up from 3 percent today": what it comes from is of another time, and no figure alone.
    if (BEFORE.test(text.slice(at + cut[0].length, figure.start))) continue;
    // "A battery of 100 megawatts and 400 megawatt-hours can run …": both are of one subject, whose verb is yet to come.
    if (states && /^\s(?:and|or)\s$/.test(cut[0]) && !isClause(text.slice(before.from, at), cues)) continue;
    parts[parts.length - 1] = { ...before, to: at };
    parts.push({ figure, from: at + cut[0].length, to: text.length });
  }
  return parts;
}

const WHOLE = /^(?:[Oo]ut\s)?[Oo]f\s(?:(?:the|these|those|all|every|some|about)\s){0,2}$/;

const LESS = /^(?:\s?(?:%|percent))?\s(?:less|more|fewer|lower|higher|longer|shorter)(?!\sthan)\b/;

const BEFORE = /^(?:up|down)\s(?:from|on)\b|^(?:compared|as against|against|versus)\b/;

/** Whether two figures of one unit are a range, and not what something came to. */
function isRange(text: string, one: Figure, other: Figure): boolean {
  const joint = text.slice(one.end, other.start);
  if (!/^\s(?:to|or)\s$|^\s?[–—-]\s?$/u.test(joint) || one.unit === null || one.unit !== other.unit) return false;
  return cameTo('1 to 2', text.slice(Math.max(0, one.start - 60), one.start)) === '1 to 2';
}

const CUT = /\s*[;,:(–—]\s*(?:and\s|or\s|but\s|while\s|whereas\s|so\s)?|\s(?:and|but|while|whereas)\s/gu;

/** Behind "Considering its reach," when the figure follows at once; else behind the leads. */
function startBefore(passage: Passage, at: number): number {
  const i = passage.words.findIndex((word) => word.start >= at);
  return i > 0 && /,\s*$/.test(gapBefore(passage, i).replace(/[$€£]\s?$/, '')) && i < 8 ? at : bodyStart(passage);
}

/** A heading that is a sentence with a figure, which its section doesn't repeat: "Half of all barns leak". */
const ofHeadings = byDocument((reading): Statistic[] => {
  const { cues } = reading;
  return reading.documents.flatMap((document) =>
    document.sections.flatMap(({ heading, depth, blocks }): Statistic[] => {
      if (!heading || depth < 2 || /[?:…]\s*$/.test(heading.text) || !isClause(heading.text, cues)) return [];
      const [figure] = figuresIn(heading.text, wordsIn(heading.text), cues);
      const repeated = blocks.some(
        (block) => block.type === 'paragraph' && figure && block.prose.text.includes(figure.value),
      );
      if (!figure || repeated || supposes(heading.text)) return [];
      const claim = proseClaim(reading, document, heading, { kind: 'statistic', rule: 'heading', score: 0.6 });
      const { value, unit } = figure;
      return [
        {
          ...claim,
          short: shortWith(claim.short, value),
          value,
          unit,
          ...contextOf({ text: claim.text, prose: heading, at: 0 }),
        },
      ];
    }),
  );
});

/** Cells of comparing tables that hold a measure; whose it is and what they measure lead the short. */
const ofCells = byDocument((reading): Statistic[] => {
  return cellsOf(reading).flatMap(({ document, prose, heads }): Statistic[] => {
    const words = wordsIn(prose.text);
    const [figure] = figuresIn(prose.text, words, reading.cues);
    if (!figure || (figure.unit === null && words.length > 4) || words.length > 12) return [];
    const claim = proseClaim(reading, document, prose, { kind: 'statistic', rule: 'table-cell', score: 0.6 });
    const { value, unit } = figure;
    const named = heads.map((head) => spanOf(document.source.id, document.text, head));
    const short = shortWith(headed(heads, claim.text), value);
    return [{ ...claim, spans: [claim.spans[0], ...named], short, value, unit, when: null, attribution: null }];
  });
});

/** Cells of tables of numbers: what they measure, and of what, leads the short and is shown with the place it stands in. */
const ofMeasures = byDocument((reading): Statistic[] => {
  return measuresOf(reading).map((measure) => {
    const { document, prose, heads, value, unit, when } = measure;
    const found = { kind: 'statistic', rule: 'table-number', score: 0.55 } as const;
    const claim = proseClaim(reading, document, prose, found);
    const named = heads.map((head) => spanOf(document.source.id, document.text, head));
    const short = shortWith(labelled(measure, claim.text), value);
    return { ...claim, spans: [claim.spans[0], ...named], short, value, unit, when, attribution: null };
  });
});

/** "Canals, Length (km): 1,200", or with the row's head alone where both are too long. */
function labelled({ heads }: Measure, text: string): string | null {
  return headed(heads, text) ?? headed(heads.slice(0, 1), text);
}

/** "Wool, price: 30 euros", where that is no more than a slide's line. */
function headed(heads: readonly Prose[], text: string): string | null {
  const form = `${heads.map((head) => head.text.trim()).join(', ')}: ${text}`;
  return form.split(/\s+/).length <= 12 ? form : null;
}

/** Without who reported it, which is kept apart, and without the last of two joined objects. */
function shortOf(reading: Reading, text: string, attribution: string | null, figure: string): string | null {
  const bare = withoutCitation(text, attribution);
  const whole = shorten(bare, [], reading.cues, false, { kind: 'statistic', figure });
  if (whole || /\b(?:between|both|either|not|no)\b/i.test(bare)) return whole;
  const less = bare.replace(
    /\s(?:and|or)\s(?!(?:more|less|fewer|longer|older|younger|over|under|above|below|so|higher|lower|later|earlier)\b)(?!.*\s(?:and|or)\s)(?:(?!\s(?:by|in|since|until)\s\d)[^,;])*/u,
    '',
  );
  return isHonest(bare, less, reading.cues) ? shorten(less, [], reading.cues) : null;
}

function shortWith(short: string | null, value: string): string | null {
  return short?.toLowerCase().includes(value.toLowerCase()) && !/^(?:up|down) (?:from|to|by) |^to /i.test(short)
    ? short
    : null;
}
