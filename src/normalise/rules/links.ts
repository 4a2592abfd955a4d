import { wordsOf } from '../../model/index.ts';
import { blockProses } from '../proses.ts';
import type { Rule } from '../rules.ts';
import { folded, isBody, isHeadingLike, isLine } from '../shape.ts';
import type { BlockUnit, Unit } from '../units.ts';

/** Longest title of a link, in words. */
const LONGEST = 18;

/**
 * Lists of links: `More … insights:` with the short lines under it (the last of them is the next heading when text
 * follows), and lists that are nothing but links unless a lead-in announces them as members of something.
 */
export const links: Rule = (units, { cues }) => {
  const found = new Set<number>();
  const headings = new Set(units.flatMap((unit) => (unit.type === 'heading' ? [folded(unit.prose.text)] : [])));
  units.forEach((unit, i) => {
    if (found.has(i)) return;
    if (unit.type === 'block') {
      if (unit.linked && !isMembers(unit, i)) found.add(i);
      return;
    }
    if (unit.type !== 'line' || !opensLinks(unit.prose.text)) return;
    const last = endOfLinks(units, i + 1);
    if (last > i + 1) for (let at = i; at < last; at++) found.add(at);
  });
  return found;

  /** Links are members of what a lead-in or a heading names, unless that points elsewhere or the items are headings. */
  function isMembers(unit: BlockUnit, i: number): boolean {
    const before = units[i - 1];
    if (before === undefined || before.type === 'block' || found.has(i - 1)) return false;
    if (before.type === 'line') return before.prose.text.endsWith(':') && !cues.has('opens', LINKS, before.prose.text);
    const names = blockProses(unit.block).map((prose) => folded(prose.text));
    const contents = names.filter((name) => headings.has(name)).length * 2 >= names.length;
    return !contents && !cues.has('opens', LINKS, before.prose.text) && !cues.has('is', ASIDE, before.prose.text);
  }

  function opensLinks(text: string): boolean {
    return (
      wordsOf(text).length <= 8 && (text.endsWith(':') ? cues.has('opens', LINKS, text) : cues.has('is', LINKS, text))
    );
  }
};

const LINKS = 'boilerplate/links-openers';
const ASIDE = 'boilerplate/aside-headings';

/** Index after the links that begin at `from`. */
function endOfLinks(units: readonly Unit[], from: number): number {
  const first = units[from];
  if (first?.type === 'block') return first.block.type === 'list' ? from + 1 : from;
  let to = from;
  while (isTitle(units[to])) to++;
  if (to === from || !isBody(units[to]) || units[to]?.type !== 'line') return to;
  return to - 2 > from && headsParts(units, to) ? to - 2 : to - 1;
}

/** Longest name of a part, in words. */
const PART = 4;

/** Whether the two lines before the body at `to` are a question and the first of the parts that answer it. */
function headsParts(units: readonly Unit[], to: number): boolean {
  const [question, part] = [units[to - 2], units[to - 1]];
  if (!isLine(question) || !question.prose.text.endsWith('?') || !isPart(part)) return false;
  let next = to;
  while (units[next] !== undefined && isBody(units[next])) next++;
  return isPart(units[next]) && isBody(units[next + 1]);
}

function isPart(unit: Unit | undefined): boolean {
  return isLine(unit) && isHeadingLike(unit) && wordsOf(unit.prose.text).length <= PART && !/\?$/.test(unit.prose.text);
}

function isTitle(unit: Unit | undefined): boolean {
  return (
    isLine(unit) &&
    wordsOf(unit.prose.text).length <= LONGEST &&
    !/[.:;]$/.test(unit.prose.text) &&
    !unit.prose.text.includes('. ')
  );
}
