import { type Document, sentencesOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';
import { readName } from './named.ts';

/** Names that have a heading of their own under which the first sentence says what they are. */
export function definedUnder(document: Document, cues: Cues): readonly string[] {
  return document.sections.flatMap((section) => {
    const named = section.heading && readName(section.heading.text, cues);
    const block = section.blocks[0];
    if (!named || cues.keyOf(named.name, 'facets') !== null || block?.type !== 'paragraph') return [];
    const first = sentencesOf(block.prose.text)[0]?.text ?? '';
    return saysWhat(first, keyOf(named.name), cues) ? [named.name] : [];
  });
}

/** "A heat pump is a device …": the name, then a copula and an article. */
function saysWhat(sentence: string, key: string, cues: Cues): boolean {
  const words = wordsIn(sentence);
  const length = key.split(' ').length;
  for (const from of [0, 1]) {
    const name = words.slice(from, from + length);
    const bracket = /^\s*\([^()]*\)/.exec(sentence.slice(name.at(-1)?.end ?? 0))?.[0] ?? '';
    const next = from + length + wordsIn(bracket).length;
    const is = name.map((word) => word.stem).join(' ') === key && cues.has(words[next]?.lower, 'grammar/copulas');
    if (is && (/^(?:an?|the|any|one)$/.test(words[next + 1]?.lower ?? '') || words[next]?.lower === 'are')) return true;
  }
  return false;
}
