import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** A pattern, and where it stands. */
export interface Written {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern that is written out in the files of a folder. */
export function literalsIn(root: string): readonly Written[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.sort().flatMap((name) => literalsOf(name, readFileSync(join(root, name), 'utf8')));
}

export function literalsOf(name: string, text: string): readonly Written[] {
  const found: Written[] = [];
  const lineAt = (at: number) => text.slice(0, at).split('\n').length;
  new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern: source, flags } = node.regex;
      found.push({ where: `${name}:${lineAt(node.start)}`, source, flags });
    },
  }).visit(parseSync(name, text).program);
  return found;
}
