import type { Prose, Section, Source } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { folded } from './shape.ts';
import type { HeadingUnit, Unit } from './units.ts';

/** Longest stretch at the beginning of a text in which a declared title is looked for, in characters. */
const FRONT = 4096;

/** The units with the title that front matter declares as their first heading, unless the text has it as one. */
export function titled(units: readonly Unit[], { declaredTitle, format }: Source, text: string): readonly Unit[] {
  const sections = demoted(units, declaredTitle);
  if (declaredTitle === null || format === 'html' || hasTitle(units, declaredTitle)) return sections;
  const start = text.slice(0, FRONT).indexOf(declaredTitle);
  if (start < 0) return sections;
  const prose: Prose = { text: declaredTitle, segments: [{ at: 0, start, length: declaredTitle.length }] };
  const title: HeadingUnit = { type: 'heading', prose, depth: 1, number: null, parts: 0 };
  return [title, ...sections];
}

/** When several headings are of depth 1, only the first of the text may be the title: the others go one deeper. */
function demoted(units: readonly Unit[], declared: string | null): readonly Unit[] {
  const headings = units.filter((unit) => unit.type === 'heading');
  if (headings.filter((unit) => unit.depth === 1).length < 2) return units;
  const first = headings[0];
  const isTitle = first?.depth === 1 && (declared === null || folded(declared) === folded(first.prose.text));
  return units.map((unit) => {
    if (unit.type !== 'heading' || unit.depth === null || (isTitle && unit === first)) return unit;
    return { ...unit, depth: Math.min(6, unit.depth + 1) };
  });
}

function hasTitle(units: readonly Unit[], title: string): boolean {
  const headings = units.filter((unit) => unit.type === 'heading');
  return (
    headings.filter((unit) => unit.depth === 1).length === 1 ||
    headings.some((unit) => folded(unit.prose.text) === folded(title))
  );
}

/**
 * What a source is called: its first heading of depth 1, else what it declares, else the first heading that compares,
 * else its first heading or its name.
 */
export function titleOf(source: Source, sections: readonly Section[], cues: Cues): string {
  const heading = (depth: number) =>
    sections.find((section) => section.heading && section.depth <= depth)?.heading?.text;
  const compares = (text: string): boolean => cues.has('holds', 'structure/comparing-titles', text);
  const comparing = sections.find((section) => section.heading && compares(section.heading.text))?.heading?.text;
  return heading(1) ?? source.declaredTitle ?? comparing ?? heading(6) ?? nameOf(source.id);
}

function nameOf(id: string): string {
  const name = id
    .replace(/^.*[/:]/, '')
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return name === '' ? id : (name[0] as string).toUpperCase() + name.slice(1);
}
