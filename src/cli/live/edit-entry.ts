import { ownBeat, slug } from '../../model/index.ts';

/** An entry of a brief as it stands in its text. */
type Entry = Readonly<Record<string, unknown>>;

/** What an entry says, where it is a map. */
export function mapOf(one: unknown): Entry {
  return typeof one === 'object' && one !== null ? (one as Entry) : {};
}

/** Whether an entry adds the slide of this id. */
export function isOwn({ add }: Entry, id: string): boolean {
  return typeof add === 'string' && slug(ownBeat(add)) === id;
}

/** Whether words, written in Markdown, are shown as these. */
export function isPlain(markdown: unknown, shown: string): boolean {
  return plain(String(markdown)) === plain(shown);
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]{0,500})\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name for a slide of this title that no other has. */
export function freeName(title: string, taken: ReadonlySet<unknown>): string {
  const name =
    slug(title.normalize('NFKD').replace(/[^\x20-\x7e]/g, ''))
      .slice(0, 40)
      .replace(/-$/, '') || 'my-slide';
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name}-${n}`;
  return free;
}
