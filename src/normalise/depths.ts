import type { Context } from './rules.ts';
import { folded, isHeading } from './shape.ts';
import type { HeadingUnit, Unit } from './units.ts';

/** A run of headings under one: they are one deeper until something tells that it is over. */
interface Group {
  readonly depth: number;
  readonly numbered: boolean;
}

interface State {
  /** Depth of the latest heading that the format marked: recovered ones nest below. */
  given: number;
  group: Group | null;
  titled: boolean;
}

/**
 * Gives recovered headings their depth. The first line of the text is its title: 1. Sections are 2; a heading with no
 * text of its own is over those that follow it, which are 3, until numbers end, a part such as `Conclusion` begins,
 * or the heading names what the title names. Numbers of several parts ("2.1") tell the depth themselves.
 */
export function nestHeadings(units: readonly Unit[], context: Context): readonly Unit[] {
  const state: State = { given: 1, group: null, titled: context.title !== null && !isTitleLine(units, context) };
  const title = new Set(contentWords(context.title ?? '', context));
  return units.map((unit, i): Unit => {
    if (unit.type !== 'heading') return unit;
    if (unit.depth !== null) {
      state.given = unit.depth;
      state.group = null;
      return unit;
    }
    return { ...unit, depth: depthOf(unit, units, i, state, title, context) };
  });
}

function depthOf(
  unit: HeadingUnit,
  units: readonly Unit[],
  i: number,
  state: State,
  title: ReadonlySet<string>,
  context: Context,
): number {
  if (i === 0 && context.plain && !state.titled) return 1;
  if (!context.plain) return Math.min(6, state.given + 1);
  if (unit.parts > 1) return Math.min(6, unit.parts + 1);
  const next = units[i + 1];
  if (isHeading(next) && next.depth === null) {
    // A heading without text of its own, within a series of numbered ones: still one of them.
    if (state.group?.numbered && unit.number !== null) return state.group.depth;
    state.group = { depth: 3, numbered: next.number !== null };
    return 2;
  }
  if (unit.number !== null && !state.group)
    state.group = { depth: i > 1 && hasPlainHeadingBefore(units, i) ? 3 : 2, numbered: true };
  if (state.group && endsGroup(unit, state.group, title, context)) state.group = null;
  return state.group?.depth ?? 2;
}

function endsGroup(unit: HeadingUnit, group: Group, title: ReadonlySet<string>, context: Context): boolean {
  if (group.numbered) return unit.number === null;
  if (context.cues.has('opens', 'structure/part-headings', unit.prose.text)) return true;
  const shared = contentWords(unit.prose.text, context).filter((word) => title.has(word));
  return new Set(shared).size > 1 && !/\?$/.test(unit.prose.text);
}

function contentWords(text: string, { cues }: Context): string[] {
  return folded(text)
    .split(' ')
    .filter((word) => word !== '' && !cues.has('is', 'structure/small-words', word));
}

function isTitleLine(units: readonly Unit[], { title }: Context): boolean {
  const first = units[0];
  return first?.type === 'heading' && folded(first.prose.text) === folded(title ?? '');
}

function hasPlainHeadingBefore(units: readonly Unit[], i: number): boolean {
  for (let at = 1; at < i; at++) {
    const unit = units[at];
    if (unit?.type === 'heading' && unit.number === null) return true;
  }
  return false;
}
