import { sentencesOf, wordsOf } from '../../model/index.ts';
import { isSignature } from '../credits.ts';
import type { Cues } from '../cues.ts';
import type { Rule } from '../rules.ts';

/** Units of a text's beginning and of its end among which authors are told. */
const FRONT = 5;
const END = 6;
const NAME = /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,2}/u;

/** Who wrote it: `Jo Reed, science writer` below a title, `Jo Reed is a freelance writer who …` at an end. */
export const bios: Rule = (units, { cues }) => {
  const found = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.type !== 'line' || (i >= FRONT && i < units.length - END)) return;
    const { text } = unit.prose;
    const name = NAME.exec(text)?.[0];
    if (i === units.length - 1 && isSignature(text)) found.add(i);
    if (name && (isSigned(text.slice(name.length), cues) || isLife(text, name, cues))) found.add(i);
  });
  return found;
};

function isSigned(rest: string, cues: Cues): boolean {
  return /^(?:,| [|–—-]) /.test(rest) && wordsOf(rest).length <= 8 && !/[.!?]$/.test(rest) && hasRole(rest, cues);
}

function isLife(text: string, name: string, cues: Cues): boolean {
  const first = sentencesOf(text)[0]?.text ?? '';
  const said = first.slice(name.length);
  return (
    /^\s(?:is|was) (?:an? |the |our )/.test(said) &&
    cues.has('holds', 'boilerplate/roles', said.split(/\s(?:who|that|and|at|for|based|with)\s/)[0] ?? '')
  );
}

function hasRole(text: string, cues: Cues): boolean {
  return cues.has('holds', 'boilerplate/roles', text);
}
