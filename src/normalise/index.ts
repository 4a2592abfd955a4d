/**
 * In: a source and the lexicon. Out: a document: sections of what may be claimed from.
 * Guarantees: every prose leads back to the source; each run of words is in a section, in `dropped` or in `gaps`.
 * Reports: boilerplate in `dropped`, with the rule that found it; lead-ins with nothing after them in `gaps`.
 */
import {
  countWords,
  type Document,
  type Lexicon,
  type Prose,
  type Section,
  type Source,
  type Span,
  spanOf,
} from '../model/index.ts';
import { cuesOf } from './cues.ts';
import { nestHeadings } from './depths.ts';
import { recoverHeadings } from './headings.ts';
import { languageOf } from './language.ts';
import { joinLists } from './lists.ts';
import { blockProses } from './proses.ts';
import { recoverLines, recoverTables } from './recover/index.ts';
import { isBreadcrumb } from './rules/breadcrumbs.ts';
import { type Context, LINE_RULES, SECTION_RULES } from './rules.ts';
import { sectionsOf } from './sections.ts';
import type { Removed } from './sentences.ts';
import { isHeadingLike } from './shape.ts';
import { type Missing, siftUnits, withoutDangling } from './sift.ts';
import { titled, titleOf } from './title.ts';
import { type Unit, unitsOf } from './units.ts';

export function normalise(source: Source, lexicon: Lexicon): Document {
  const text = String(source.file.value);
  const written = titled(unitsOf(source), source, text);
  const first = contextOf(written, source, text, lexicon);
  const asides: Removed[] = [];
  const dangling: Missing[] = [];
  const lines = withoutAsides(recoverTables(written, first), LINE_RULES, first, asides);
  // What stood above the title is gone now.
  const context = { ...first, title: titleIn(lines) ?? source.declaredTitle };
  const headings = recoverHeadings(recoverLines(lines, context), context);
  const headed = siftUnits(joinLists(headings), context, asides);
  const content = withoutAsides(nestHeadings(headed, context), SECTION_RULES, context, asides);
  const units = withoutDangling(content, context, dangling);
  const sections = sectionsOf(units);
  const span = (prose: Prose): Span => spanOf(source.id, text, prose);
  return {
    source: infoOf(source, titleOf(source, sections, context.cues), sections, languageOf(sections, lexicon)),
    text,
    sections,
    dropped: [
      ...source.asides.map(({ start, end, reason, rule }) => ({ span: span(textAt(text, start, end)), reason, rule })),
      ...asides
        .filter(({ prose }) => prose.segments.length > 0)
        .map(({ prose, reason, rule }) => ({ span: span(prose), reason, rule })),
    ].sort((a, b) => a.span.start - b.span.start),
    gaps: dangling.map(({ prose, expected, heading }) => ({
      span: span(prose),
      reason: 'announces what does not follow',
      expected,
      heading,
    })),
  };
}

function textAt(text: string, start: number, end: number): Prose {
  return { text: text.slice(start, end), segments: [{ at: 0, start, length: end - start }] };
}

function contextOf(units: readonly Unit[], source: Source, text: string, lexicon: Lexicon): Context {
  const plain = source.format === 'text' || !units.some((unit) => unit.type === 'heading');
  return { cues: cuesOf(lexicon), text, plain, title: titleIn(units) ?? source.declaredTitle };
}

function titleIn(units: readonly Unit[]): string | null {
  const first = units.find((unit) => !isBreadcrumb(unit));
  return first?.type === 'heading' || (first?.type === 'line' && isHeadingLike(first)) ? first.prose.text : null;
}

function withoutAsides(
  units: readonly Unit[],
  rules: typeof LINE_RULES,
  context: Context,
  asides: Removed[],
): readonly Unit[] {
  let left = units;
  for (const { name, reason, find } of rules) {
    const found = find(left, context);
    for (const i of found) asides.push(...prosesOf(left[i] as Unit).map((prose) => ({ prose, reason, rule: name })));
    if (found.size > 0) left = left.filter((_, i) => !found.has(i));
  }
  return left;
}

/** Everything that a unit says. */
function prosesOf(unit: Unit): readonly Prose[] {
  if (unit.type !== 'block') return [unit.prose];
  return blockProses(unit.block);
}

function infoOf(
  { id, path, publisher, date, format, sha256, places }: Source,
  title: string,
  sections: readonly Section[],
  language: string,
): Document['source'] {
  const proses = sections.flatMap((section) => [
    ...(section.heading ? [section.heading] : []),
    ...section.blocks.flatMap(blockProses),
  ]);
  const words = proses.reduce((sum, prose) => sum + countWords(prose.text), 0);
  return { id, path, title, publisher, date, format, sha256, words, language, places };
}
