import { blockProses } from '../proses.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** `1.2K views`, `Page 3 of 12`, `0:00 / 4:31`. */
const COUNTER =
  /^(?:\(?\d[\d.,]{0,9}\s?[km]?\)? (?:views?|likes?|shares?|comments?|replies|followers|reviews?|ratings?|votes?|claps?|upvotes?|downloads?)|page \d{1,4}(?: of \d{1,4})?|\d{1,2}:\d\d(?: \/ \d{1,2}:\d\d)?)$/i;
const LINE =
  /^(?:import\s[^'"]{0,200}['"][^'"]{1,200}['"];?|export\s(?:const|default|function|let)\b.*|\[?_?toc_?\]?|\^\s.*|↑\s.*)$/i;

/** Lines that a site's generator or a wiki left: `import … from '…'`, `[TOC]`, notes behind `^`, counters. */
export const siteLines: Rule = (units) => new Set(units.flatMap((unit, i) => (isSiteLine(unit) ? [i] : [])));

function isSiteLine(unit: Unit): boolean {
  if (unit.type === 'heading') return false;
  if (unit.type === 'line') return LINE.test(unit.prose.text) || COUNTER.test(unit.prose.text);
  if (unit.block.type !== 'list') return false;
  return blockProses(unit.block).every(({ text }) => LINE.test(text));
}
