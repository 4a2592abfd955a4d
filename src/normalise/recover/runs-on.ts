import { wordsOf } from '../../model/index.ts';
import { joinProse } from '../proses.ts';
import { isLine } from '../shape.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { runOf } from './making.ts';

/** Fewest words of a line that breaks off: shorter ones may be headings or verse. */
const FEWEST = 8;

/**
 * A paragraph that a formula or a page's end has cut in two: the first half has no mark at its end, the second begins
 * with one (`, thallium-201`) or in small letters.
 */
export const runsOn: Recovery = (units) => {
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const to = runOf(units, i + 1, (unit, at) => carriesOn(units[at - 1], unit));
    const run = units.slice(i, to);
    kept.push(run.length > 1 ? joined(run as LineUnit[]) : (units[i] as Unit));
    i = to - 1;
  }
  return kept;
};

function joined(run: readonly LineUnit[]): LineUnit {
  const parts = run.flatMap(({ prose }, i) => (i > 0 && !MARKED.test(prose.text) ? [SPACE, prose] : [prose]));
  return { ...(run[0] as LineUnit), prose: joinProse(parts, '') };
}

const SPACE = { text: ' ', segments: [] };
const MARKED = /^[,;.)]\s/;

function carriesOn(first: Unit | undefined, second: Unit): boolean {
  if (!isLine(first) || !isLine(second)) return false;
  if (first.caption || second.caption || first.bold || second.bold || /[.!?:;…]["”’)\]]*$/.test(first.prose.text))
    return false;
  const { text } = second.prose;
  if (MARKED.test(text)) return true;
  return /^\p{Ll}/u.test(text) && wordsOf(first.prose.text).length >= FEWEST && wordsOf(text).length >= FEWEST / 2;
}
