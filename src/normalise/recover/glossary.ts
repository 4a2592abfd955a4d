import { sliceProse } from '../../model/index.ts';
import { termOf } from '../openings.ts';
import type { Context } from '../rules.ts';
import { isLine } from '../shape.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { afterwards, listOf, runOf } from './making.ts';

/** Paragraphs in a row that read `Term — text`, `Term: text` among them or not, are a list of terms. */
export const glossary: Recovery = (units, context) => {
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const to = runOf(units, i, (unit) => isEntry(unit, context));
    const run = units.slice(i, to) as LineUnit[];
    if (run.length > 1 && run.some(isDashed)) {
      kept.push(listOf(run.map(entryOf)));
    } else kept.push(...units.slice(i, Math.max(to, i + 1)));
    i = Math.max(to - 1, i);
  }
  return kept;
};

/** A term that makes no sentence of its own, and behind a dash no second one: that would be an aside. */
function isEntry(unit: Unit, { cues }: Context): boolean {
  if (!isLine(unit) || unit.caption || unit.lead > 0) return false;
  const { text } = unit.prose;
  const term = termOf(text);
  if (term === null || cues.has('holds', 'structure/finite-words', term)) return false;
  if (!isDashed(unit)) return true;
  return !/\s[–—-]\s|—/.test(text.slice(term.length).replace(/^\s?[–—-]\s?/, ''));
}

function isDashed({ prose: { text } }: LineUnit): boolean {
  return !/^:/.test(text.slice(termOf(text)?.length ?? 0));
}

function entryOf(line: LineUnit) {
  const term = termOf(line.prose.text) as string;
  const mark = /^\s?(?:[–—-]+|:)\s*/.exec(line.prose.text.slice(term.length))?.[0].length ?? 0;
  return { term: sliceProse(line.prose, 0, term.length), prose: afterwards(line, term.length + mark).prose, items: [] };
}
