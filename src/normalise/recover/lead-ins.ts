import { sentencesOf, sliceProse, wordsOf } from '../../model/index.ts';
import { isLine } from '../shape.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { afterwards, headingOf } from './making.ts';

/** Longest lead-in, in words; fewest of a text, since bold words at one paragraph's beginning are emphasis. */
const LONGEST = 8;
const FEWEST = 2;

/** Bold words that open paragraphs and that a full stop or a dash sets apart head what they open. */
export const leadIns: Recovery = (units) => {
  if (units.filter((unit) => isLine(unit) && isLeadIn(unit)).length < FEWEST) return units;
  return units.flatMap((unit): Unit[] => {
    if (!isLine(unit) || !(isLeadIn(unit) || isLabel(unit))) return [unit];
    const words = unit.prose.text.slice(0, unit.lead);
    const name = sliceProse(unit.prose, 0, words.replace(/[\s.:–—-]+$/, '').length);
    const rest = /^[\s:.–—-]*/.exec(unit.prose.text.slice(unit.lead))?.[0].length ?? 0;
    return [headingOf(name), afterwards(unit, unit.lead + rest)];
  });
};

function isLeadIn(unit: LineUnit): boolean {
  const { words, rest } = cutOf(unit);
  if (!isName(words.replace(/[.?!]$/, '')) || !/^\s?(?:[–—-]\s)?\s*["“‘(]?[\p{Lu}\p{N}]/u.test(rest)) return false;
  return /[.?!]$/.test(words) || /^\s?[–—-]\s/.test(rest);
}

/** `**Cost:** text`: a label, which heads its text where others of the same text do. */
function isLabel(unit: LineUnit): boolean {
  const { words, rest } = cutOf(unit);
  return isName(words.replace(/:$/, '')) && (words.endsWith(':') || rest.startsWith(':')) && /[.!?]$/.test(rest);
}

function cutOf({ prose, lead }: LineUnit): { words: string; rest: string } {
  return { words: prose.text.slice(0, lead).trimEnd(), rest: prose.text.slice(lead) };
}

function isName(words: string): boolean {
  const count = wordsOf(words).length;
  return count > 0 && count <= LONGEST && sentencesOf(words).length === 1 && !/[!;:]/.test(words);
}
