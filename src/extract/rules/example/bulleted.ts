import {
  type Document,
  type Example,
  type Item as ListItem,
  type Prose,
  type Section,
  sentencesOf,
} from '../../../model/index.ts';
import type { Item } from '../../items.ts';
import { byDocument } from '../../parts.ts';
import { headingsAbove, type Reading } from '../../passage.ts';
import { keyOf } from '../../words.ts';
import { admitsKinds, thingsIn } from './accept.ts';
import { exampleAt } from './blocks.ts';
import { classNamed } from './class.ts';

/** "Examples of X include:", "Xs such as:" and a list; "Examples of X" as a heading over one. */
export const bulleted = byDocument((reading): readonly Example[] => {
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block, i) => {
        if (block.type !== 'list') return [];
        const before = section.blocks[i - 1];
        const said = before?.type === 'paragraph' ? sentencesOf(before.prose.text).map(({ text }) => text) : null;
        const asked = said?.at(-1) ?? (i === 0 ? (section.heading?.text ?? '') : '');
        const near = said && said.length > 1 ? spokenOf(reading, said.at(-2) as string) : undefined;
        const subject = classAsked(reading, document, section, asked, said === null, near);
        return subject === null ? [] : ofItems(reading, document, block.items, subject);
      }),
    ),
  );
});

const EXAMPLES =
  /^(?:(?:some|a few|other|more|common|typical|good|classic|well-known|popular|notable|familiar)\s)*examples?(?:\s(?:of|for)\s(.{2,60}?))?(?:\s(?:include|includes|are|would be))?(?:\sthe following)?\s?[:.]?$/iu;
const INCLUDE =
  /^(?:(?:some|a few|other|common|typical|the main|popular|well-known|the)\s)*(.{2,60}?)(?:\s(?:include|includes)(?:\sthe following)?\s?:?|,?\s(?:such as|including|like)\s?:?)$/iu;

/** What the items are examples of, by the words before the list; null when those ask for something else. */
function classAsked(
  reading: Reading,
  document: Document,
  section: Section,
  asked: string,
  heading: boolean,
  near: string | null | undefined,
): string | null {
  const explicit = EXAMPLES.exec(asked.trim());
  if (explicit) {
    const of = explicit[1] === undefined ? null : classNamed(reading, explicit[1]);
    if (of) return of.known || admitsKinds(of, LIST, reading.cues) ? of.subject : null;
    if (explicit[1] !== undefined || near !== undefined) return explicit[1] === undefined ? (near ?? null) : null;
    return reading.owner(document, section) ?? over(reading, document, section, heading);
  }
  const told = heading ? null : INCLUDE.exec(asked.trim());
  const of = told ? classNamed(reading, told[1] as string) : null;
  if (!of?.plural || !(of.known || /(?:such as|including|like)\s?:?$/i.test(asked))) return null;
  return of.known || admitsKinds(of, LIST, reading.cues) ? of.subject : null;
}

const LIST = { cue: 'including', comma: false, bracketed: false } as const;

/** What the sentence before "Examples include:" closes with: "They fight dark money groups." */
function spokenOf(reading: Reading, sentence: string): string | null {
  const of = classNamed(reading, sentence.replace(/[\s.!]+$/u, ''));
  return of?.plural && (of.known || (of.modified && admitsKinds(of, LIST, reading.cues))) ? of.subject : null;
}

/** The subject that a heading above names, when "Examples" alone is asked for. */
function over(reading: Reading, document: Document, section: Section, heading: boolean): string | null {
  const above = headingsAbove(document, section).slice(heading ? 1 : 0)[0] ?? document.source.title;
  const of = classNamed(reading, above);
  return of && keyOf(of.subject) === keyOf(above) ? of.subject : null;
}

/** Items that are bare names, when most are. */
function ofItems(
  reading: Reading,
  document: Document,
  items: readonly ListItem[],
  subject: string,
): readonly Example[] {
  const named = items.map((item) => nameOf(reading, item));
  const found = named.filter((one) => one !== null);
  if (found.length < 2 || found.length * 3 < items.length * 2) return [];
  return found.map(({ prose, item }) => exampleAt(reading, document, prose, item, subject, 'listed', 0.8));
}

function nameOf(reading: Reading, { term, prose }: ListItem): { readonly prose: Prose; readonly item: Item } | null {
  const own = term ?? prose;
  if (!own) return null;
  const text = own.text.replace(/[\s.:;,]+$/u, '');
  const [item] = thingsIn(reading, [{ text, at: 0 }]);
  const bare = text.replace(/^(?:the|an?|your|some)\s/i, '').replace(/\s*\([^()]*\)$/, '');
  return item && item.text.replace(/\s*\([^()]*\)$/, '') === bare ? { prose: own, item } : null;
}
