import { type Lexicon, NEUTRAL_ICON } from '../model/index.ts';

/** Finds an icon for what a text is about: the longest phrase of the lexicon that stands in it, the first of equals. */
export type IconOf = (texts: readonly string[], taken?: ReadonlySet<string>) => string;

/** Words of the longest phrase that is looked for. */
const LONGEST = 3;

/** Looks texts up in `icons` of the lexicon (icon → phrases); texts come in the order in which they count. */
export function iconFinder(lexicon: Lexicon): IconOf {
  const byPhrase = new Map<string, string>();
  for (const [icon, phrases] of Object.entries(lexicon.icons ?? {})) {
    for (const phrase of [icon.replaceAll('-', ' '), ...phrases]) if (!byPhrase.has(phrase)) byPhrase.set(phrase, icon);
  }
  return (texts, taken = new Set()) => {
    const found = texts.flatMap((text) => iconsIn(text, byPhrase));
    return found.find((icon) => !taken.has(icon)) ?? found[0] ?? NEUTRAL_ICON;
  };
}

function iconsIn(text: string, byPhrase: ReadonlyMap<string, string>): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const found: string[] = [];
  for (let length = LONGEST; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const icon = byPhrase.get(words.slice(at, at + length).join(' '));
      if (icon !== undefined) found.push(icon);
    }
  }
  return found;
}
