import type { Document, Prose, Section, Taxonomy } from '../../../model/index.ts';
import { asksFor } from '../../headed.ts';
import { byDocument } from '../../parts.ts';
import type { Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { keyOf, wordsIn } from '../../words.ts';
import { isKind, placedEdge } from './edge.ts';
import { ofItems } from './listed.ts';

const WORDS = '(?:types|kinds|forms|sorts|categories|classes|varieties|variants|subtypes|species|styles)';
const OF = pattern(
  `^(?:what are )?(?:the )?(?:(?:main|common|different|basic|major|popular|various|key|two|three|four|five|six|seven|\\d{1,2})\\s)*${WORDS} of (?:the )?([\\p{L}\\p{N}][\\p{L}\\p{N}’' -]{1,40})$`,
  'iu',
);
const BEHIND = pattern(
  /^(?:the )?(?:(?:main|common|different|popular)\s)*([\p{L}\p{N}][\p{L}\p{N}’' -]{1,40}) (?:types|kinds|categories|varieties|variants)$/iu,
);

/** What stands under "Types of X", and headings that repeat the head of the one above: "Grid pattern" under "Patterns". */
export const fromHeadings = byDocument((reading): readonly Taxonomy[] => {
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) => {
      const heading = section.heading?.text.replace(/^[^\p{L}\p{N}]+|^\d+[.)]\s+|[?:.\s]+$/gu, '') ?? '';
      const parent = OF.exec(heading)?.[1] ?? BEHIND.exec(heading)?.[1] ?? null;
      const children = document.sections.filter((one) => one.parent === section.index && one.heading !== null);
      if (parent) return underKinds(reading, document, section, children, parent);
      return heading ? underPlural(reading, document, children, heading) : [];
    }),
  );
});

function underKinds(
  reading: Reading,
  document: Document,
  section: Section,
  children: readonly Section[],
  parent: string,
): readonly Taxonomy[] {
  const names = children.flatMap(({ heading }) =>
    heading && isKind(reading, bare(heading).text, parent) && !frames(reading, heading.text) ? [heading] : [],
  );
  if (names.length > 1) return names.map((name) => placed(reading, document, name, parent));
  const list = section.blocks.find((block) => block.type === 'list');
  return list ? ofItems(reading, document, list.items, parent) : ofLabels(reading, document, section, parent);
}

/** "Lateen: It hangs …", "Gaff: It is …": paragraphs that open with a label, two or more. */
function ofLabels(reading: Reading, document: Document, section: Section, parent: string): readonly Taxonomy[] {
  const labels = reading.passages.flatMap(({ section: own, term, item }) =>
    own === section && term && item === null && isKind(reading, term.text, parent) ? [term] : [],
  );
  const once = labels.filter(
    (one, i) => labels.findIndex(({ segments }) => segments[0]?.start === one.segments[0]?.start) === i,
  );
  const names = once.filter(({ text }) => !frames(reading, text));
  return names.length > 1
    ? names.map((name) => placedEdge(reading, document, name, [0, name.text.length], parent))
    : [];
}

/** "Diagnosis", "Summary": a heading that asks for something else of the whole. */
function frames({ cues }: Reading, heading: string): boolean {
  return cues.keyOf(heading, 'facets') !== null || asksFor(heading, 'terms/closing-headings', cues);
}

/** Two headings or more that end in the head noun of a plural heading: "Kappa Architecture" under "Architecture patterns". */
function underPlural(
  reading: Reading,
  document: Document,
  children: readonly Section[],
  heading: string,
): readonly Taxonomy[] {
  const words = wordsIn(heading);
  const last = words.at(-1);
  if (!last || words.length > 4 || last.stem === last.lower || children.length < 2) return [];
  const stems = new Set(words.map((word) => word.stem));
  const own = children
    .flatMap(({ heading: one }) => (one ? [one] : []))
    .filter((one) => {
      const name = wordsIn(bare(one).text);
      const head = name.at(-1)?.stem ?? '';
      return (
        name.length > 1 &&
        stems.has(head) &&
        reading.cues.keyOf(one.text, 'facets') === null &&
        keyOf(bare(one).text) !== keyOf(heading) &&
        isKind(reading, bare(one).text, heading)
      );
    });
  return own.length > 1 && own.length * 2 > children.length
    ? own.map((one) => placed(reading, document, one, heading))
    : [];
}

function placed(reading: Reading, document: Document, heading: Prose, parent: string): Taxonomy {
  const { from, text } = bare(heading);
  return placedEdge(reading, document, heading, [from, from + text.length], parent);
}

/** A heading without its number, its marks and what brackets add. */
function bare({ text }: Prose): { readonly from: number; readonly text: string } {
  const from = /^(?:[^\p{L}\p{N}]|\d+[.)]\s|\d+\.\d+\.?\s)*/u.exec(text)?.[0].length ?? 0;
  return {
    from,
    text: text
      .slice(from)
      .replace(/\s*\([^()]*\)\s*$/, '')
      .replace(/[\s:.!?]+$/u, ''),
  };
}
