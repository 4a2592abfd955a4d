import { Document } from 'yaml';
import { BRIEF_KEYS, type BriefKey, type BriefKeyName } from './keys.ts';
import { wrapped } from './wrapped.ts';

/** Columns of a line, comment sign included. */
const WIDTH = 110;

/** What a new brief says; every other key is written as a comment. */
export type BriefValues = Readonly<Partial<Record<BriefKeyName, string | number | readonly string[]>>>;

/**
 * A brief in which every key is explained: those that are given stand there, the others are switched off by a "#" right before
 * them. `head` is what it says of itself, paragraph by paragraph; `schema` is where an editor finds the schema from the brief, or null.
 * What is given reads back as the same values.
 */
export function commentedBrief(values: BriefValues, head: readonly string[], schema: string | null = null): string {
  const forEditor = schema === null ? [] : [`# yaml-language-server: $schema=${schema}`];
  const keys = Object.entries(BRIEF_KEYS) as readonly [BriefKeyName, BriefKey][];
  const blocks = keys.map(([name, key]) => {
    const about = comment(key.about);
    const value = values[name];
    return value === undefined ? [...about, ...off(name, key)] : [...about, `${name}: ${written(value)}`];
  });
  return [[...forEditor, ...head.flatMap(comment)], ...blocks].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function comment(text: string): readonly string[] {
  return wrapped(text, WIDTH - 2).map((line) => `# ${line}`);
}

/** A key that is switched off: "#" stands right before it, and before each line below it. */
function off(name: string, { example }: BriefKey): readonly string[] {
  if (typeof example === 'string') return [`#${name}: ${example}`];
  const width = Math.max(...example.map(([line]) => line.length));
  const lines = example.map(([line, means]) => (means === '' ? `#  ${line}` : `#  ${line.padEnd(width)}  # ${means}`));
  return [`#${name}:`, ...lines];
}

/** On one line, in quotes where YAML would read something else. */
function written(value: string | number | readonly string[]): string {
  const document = new Document(value);
  document.contents = document.createNode(value, { flow: true });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
