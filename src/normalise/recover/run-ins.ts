import { type Item, sliceProse, wordsOf } from '../../model/index.ts';
import type { Context } from '../rules.ts';
import type { Unit } from '../units.ts';
import type { Recovery } from './index.ts';

/** Longest head that runs into its text, fewest words of that text. */
const HEAD = 4;
const TEXT = 6;
const RUN_IN = /^\p{Lu}[^.:;,!?\n]{1,40}\.\s+(?=["“‘(]?\p{Lu})/u;

/**
 * Items that all read `Cost. The pump is cheap to run …` have their first words as terms. In plain text and in
 * paragraphs, a label that says only what the text is (`Summary : …`) is no word of it.
 */
export const runIns: Recovery = (units, context) =>
  units.map((unit): Unit => {
    if (unit.type === 'line') return withoutLabel(unit, context);
    if (unit.type !== 'block' || unit.block.type !== 'list' || unit.block.items.length < 2) return unit;
    const { items } = unit.block;
    return items.every((item) => isRunIn(item, context))
      ? { ...unit, block: { ...unit.block, items: items.map(termOf) } }
      : unit;
  });

function isRunIn({ term, prose }: Item, { cues }: Context): boolean {
  const head = term || !prose ? undefined : RUN_IN.exec(prose.text)?.[0];
  return (
    head !== undefined &&
    wordsOf(head).length <= HEAD &&
    wordsOf(prose?.text.slice(head.length) ?? '').length >= TEXT &&
    !cues.has('holds', 'structure/finite-words', head)
  );
}

function termOf(item: Item): Item {
  const { prose } = item;
  const length = RUN_IN.exec(prose?.text ?? '')?.[0].length ?? 0;
  if (!prose) return item;
  const head = prose.text.slice(0, length).trimEnd().length - 1;
  return { ...item, term: sliceProse(prose, 0, head), prose: sliceProse(prose, length, prose.text.length) };
}

type LineUnit = Extract<Unit, { type: 'line' }>;

const LABEL = /^([\p{L}; ]{4,16}?)\s?:\s+(?=["“‘(]?[\p{Lu}\p{N}])/u;

function withoutLabel(unit: LineUnit, { cues }: Context): Unit {
  const match = LABEL.exec(unit.prose.text);
  if (!match || unit.lead > 0 || !cues.has('is', 'structure/text-labels', match[1] as string)) return unit;
  return { ...unit, prose: sliceProse(unit.prose, match[0].length, unit.prose.text.length) };
}
