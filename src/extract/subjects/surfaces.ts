import type { Matcher } from '../mentions.ts';
import { keyOf, stemOf, type Word } from '../words.ts';

/** A text and its words, cut once. */
export interface Cut {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Seen {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
}

/** How the texts write each subject: the name (singular, most frequent form), every form met, and how often. */
export function surfaces(
  candidates: readonly { readonly id: string }[],
  texts: readonly Cut[],
  matcher: Matcher,
): (id: string, name: string) => Seen {
  const forms = new Map<string, Map<string, number>>(candidates.map(({ id }) => [id, new Map()]));
  for (const { text, words } of texts) {
    for (const mention of matcher(words, text)) {
      const form = text.slice((words[mention.from] as Word).start, (words[mention.to - 1] as Word).end);
      const own = forms.get(mention.subject);
      const bare = form.replace(/['’]s?$/, '');
      own?.set(bare, (own.get(bare) ?? 0) + 1);
    }
  }
  return (id, name) => {
    const own = forms.get(id) ?? new Map<string, number>();
    const mentions = [...own.values()].reduce((sum, n) => sum + n, 0);
    return { name: chooseName(own, name), aliases: [...own.keys()], mentions };
  };
}

/** The full name as it is written most often, first letter high, the last word singular. */
function chooseName(forms: ReadonlyMap<string, number>, name: string): string {
  const counts = new Map<string, number>();
  const key = keyOf(name);
  const lower = /^\p{Ll}/u.test(name) || [...forms.keys()].some((form) => /^\p{Ll}/u.test(form) && keyOf(form) === key);
  for (const [form, n] of forms) {
    if (keyOf(form) !== key) continue;
    const one = capitalised(singular(form, lower));
    counts.set(one, (counts.get(one) ?? 0) + n);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return best ?? capitalised(singular(name, lower));
}

/** A single word that is never written low is a name, and stays as it is. */
function singular(form: string, lower: boolean): string {
  const words = form.split(' ');
  // "Adding new markets" and "Integration of businesses" are no things that there is one of.
  if (words.length > 2 && (/^\p{L}{3,}ing$/iu.test(words[0] as string) || words.includes('of'))) return form;
  const last = words.at(-1) as string;
  const stem = stemOf(last.toLowerCase());
  const kept = stem.endsWith('y') && /ies$/i.test(last) ? `${last.slice(0, -3)}y` : last.slice(0, stem.length);
  const proper = !lower && /^\p{Lu}/u.test(last) && words.length === 1;
  return proper ? form : [...words.slice(0, -1), kept].join(' ');
}

function capitalised(form: string): string {
  const first = form.split(' ')[0] ?? '';
  return /^\p{Ll}+$/u.test(first) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
