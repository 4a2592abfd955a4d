import { type Document, type Prose, type Section, sentencesOf, type Table } from '../../../model/index.ts';
import { headingsAbove, type Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { wordsIn } from '../../words.ts';
import { isKind } from './edge.ts';

/** A table each row of which names a thing in its first cell; `parent` is what they are kinds of, where the text says. */
export interface KindTable {
  readonly document: Document;
  readonly parent: string | null;
  readonly rows: readonly { readonly name: Prose; readonly gloss: Prose | null }[];
}

/** Tables of terms and of kinds: "Type of sail | Description", "Term | Meaning", "Sail | What it is" under "Types of sails". */
export function kindTables(reading: Reading): readonly KindTable[] {
  const known = kept.get(reading);
  if (known) return known;
  const found = reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block, i) => {
        const before = section.blocks[i - 1];
        const said = before?.type === 'paragraph' ? (sentencesOf(before.prose.text).at(-1)?.text ?? '') : '';
        return block.type === 'table' ? ofTable(reading, document, section, block, said) : [];
      }),
    ),
  );
  kept.set(reading, found);
  return found;
}

/** Kept for each reading, since definitions and kinds both ask. */
const kept = new WeakMap<Reading, readonly KindTable[]>();

const KIND =
  '(?:types?|kinds?|forms?|sorts?|classes|class|variet(?:y|ies)|variants?|categor(?:y|ies)|subtypes?|species|styles?|flavou?rs?|branch(?:es)?)';
const NAME = "([\\p{L}\\p{N}][\\p{L}\\p{N}’' -]{1,40})";
const KIND_OF = pattern(`^(?:the )?${KIND} of (?:the |an? )?${NAME}$`, 'iu');
const OF_KIND = pattern(`^${NAME} ${KIND}$`, 'iu');
const BARE_KIND = pattern(`^(?:${KIND}|name)$`, 'iu');
const ONLY_KIND = pattern(`^${KIND}$`, 'iu');
const TERM = pattern(/^(?:(?:[\p{L}-]+ ){0,2}(?:terms?|concepts?|words?|expressions?|terminology))$/iu);
const MEANINGS =
  /^(?:definitions?|meanings?|(?:what|how) (?:it|they|this) (?:is|are|means?|does|do|works?)|explanations?|in plain words)$/i;
const TOLD =
  /^(?:(?:brief |short )?(?:descriptions?|details?|overview|summary|explained)|description and .{3,30}|what happens|how it happens)$/i;

function ofTable(reading: Reading, document: Document, section: Section, table: Table, said: string): KindTable[] {
  const head = clean(table.header[0]?.text ?? '');
  const others = table.header.slice(1).map(({ text }) => clean(text));
  const above = headingsAbove(document, section)[0] ?? document.source.title;
  const parent = parentOf(head, [said, above]);
  const terms = parent !== null || TERM.test(head) || ONLY_KIND.test(head);
  const meaning = others.findIndex((one) => MEANINGS.test(one) || (terms && TOLD.test(one)));
  if (meaning < 0 && parent === null) return [];
  const rows = table.rows.flatMap((row) => {
    const [name, gloss] = [row[0], meaning < 0 ? undefined : row[meaning + 1]];
    return name && names(reading, name.text, parent ?? '') ? [{ name, gloss: gloss ?? null }] : [];
  });
  const filled = table.rows.filter((row) => row[0]?.text.trim());
  return rows.length > 0 && rows.length === filled.length ? [{ document, parent, rows }] : [];
}

function clean(text: string): string {
  return text.replace(/[*_:]/g, '').trim();
}

/** Few words and no clause; what the brackets add ("Open (or compound)") is left out of account. */
function names(reading: Reading, text: string, parent: string): boolean {
  const bare = clean(text).replace(/\s*\([^()]*\)$/, '');
  return isKind(reading, bare, parent);
}

/** What the rows are kinds of by the head of their column, or by a heading or a lead-in that the head repeats. */
function parentOf(head: string, places: readonly string[]): string | null {
  const own = KIND_OF.exec(head)?.[1] ?? OF_KIND.exec(head)?.[1];
  if (own) return own;
  const announced = places.map((place) => announcedIn(place)).find((one) => one !== null) ?? null;
  if (announced === null) return null;
  const stems = new Set(wordsIn(announced).map(({ stem }) => stem));
  const repeats = wordsIn(head).every(({ stem }) => stems.has(stem));
  return head === '' || BARE_KIND.test(head) || repeats ? announced : null;
}

const ANNOUNCED = pattern(`\\b${KIND} of (?:the )?${NAME}$`, 'iu');

/** "Common types of sails", "The table lists three kinds of sails:", "Sail types". */
function announcedIn(place: string): string | null {
  const text = clean(place).replace(/[\s.:!?]+$/u, '');
  return ANNOUNCED.exec(text)?.[1] ?? OF_KIND.exec(text)?.[1] ?? null;
}
