import { blockProses } from '../proses.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

const LINE =
  /^(?:import\s[^'"]{0,200}['"][^'"]{1,200}['"];?|export\s(?:const|default|function|let)\b.*|\[?_?toc_?\]?|\^\s.*|↑\s.*)$/i;

/** Lines that a site's generator or a wiki left: `import … from '…'`, `[TOC]`, notes behind `^`. */
export const siteLines: Rule = (units) => new Set(units.flatMap((unit, i) => (isSiteLine(unit) ? [i] : [])));

function isSiteLine(unit: Unit): boolean {
  if (unit.type === 'heading') return false;
  if (unit.type === 'line') return LINE.test(unit.prose.text);
  if (unit.block.type !== 'list') return false;
  return blockProses(unit.block).every(({ text }) => LINE.test(text));
}
