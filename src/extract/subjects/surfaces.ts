import type { Cues } from '../cues.ts';
import type { Matcher } from '../mentions.ts';
import { keyOf, stemOf, type Word, wordsIn } from '../words.ts';
import { type Candidate, modifierOf } from './candidates.ts';

/** A text and its words, cut once. */
export interface Cut {
  readonly text: string;
  readonly words: readonly Word[];
}

const ALSO = /(?:,|\()\s?(?:or|also known as|also called|known as|aka)\s([\p{L}\p{N}][\p{L}\p{N} -]{1,38}?)(?:,|\))/giu;

/** Other names that the texts give it: "X, also called Y,", "X, or Y," with a shared word, "modifier + class noun". */
export function alsoCalled(
  candidate: Candidate,
  all: readonly Candidate[],
  texts: readonly Cut[],
  cues: Cues,
): readonly string[] {
  const own = keyOf(candidate.name);
  const names = [candidate.name, ...(candidate.abbreviation ? [candidate.abbreviation] : [])].map(keyOf);
  const found: string[] = [];
  for (const { text } of texts) {
    if (!text.includes(' or ') && !text.includes('nown as') && !text.includes('called') && !text.includes('aka'))
      continue;
    for (const match of text.matchAll(ALSO)) {
      const before = keyOf(text.slice(Math.max(0, match.index - 80), match.index));
      const other = match[1] as string;
      const follows = names.some((name) => before === name || before.endsWith(` ${name}`));
      const shares = /\bor\s/i.test(match[0])
        ? keyOf(other)
            .split(' ')
            .some((word) => own.split(' ').includes(word))
        : true;
      if (follows && shares && other.split(' ').length <= 4) found.push(other);
    }
  }
  return [...new Set([...found, ...byModifier(candidate, all, texts, cues)])];
}

function byModifier(
  candidate: Candidate,
  all: readonly Candidate[],
  texts: readonly Cut[],
  cues: Cues,
): readonly string[] {
  const modifier = modifierOf(candidate.name);
  if (
    !modifier ||
    all.some(
      (one) =>
        one !== candidate && one.origin !== 'abbreviated' && wordsIn(one.name).some((word) => word.lower === modifier),
    )
  ) {
    return [];
  }
  const found = new Set<string>();
  for (const { text, words } of texts) {
    if (!text.toLowerCase().includes(modifier)) continue;
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      if (word.lower === modifier && next && cues.has(next.stem, 'grammar/class-nouns')) {
        found.add(`${word.lower} ${next.lower}`);
      }
    }
  }
  return [...found];
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
  const lower = [...forms.keys()].some((form) => /^\p{Ll}/u.test(form) && keyOf(form) === key);
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
