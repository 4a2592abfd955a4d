import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

const STAGES = ['normalise', 'extract', 'merge', 'edit', 'plan', 'compose', 'check', 'render', 'verify'];

/** Room → the rooms that it may import besides its own. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ...Object.fromEntries([...STAGES, 'ingest'].map((stage) => [stage, ['model']])),
  pipeline: ['model', ...STAGES],
  store: [],
  emit: ['model', 'store'],
  client: ['model'],
  serve: ['model', 'ingest'],
  cli: ['model', 'pipeline', 'ingest', 'emit', 'serve', 'store'],
  index: ['model', 'pipeline'],
};

/** What comes from outside → the only rooms that may import it. */
const KEPT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^node:fs/, ['ingest', 'store']],
  [/^yargs/, ['cli']],
  [/^(unified|remark|rehype|@mozilla\/readability|linkedom|mammoth|unpdf|chardet|yaml|zod)/, ['ingest']],
  [/^(mdast-util-to-hast|hast-util-sanitize|hast-util-to-html|hastscript|culori)/, ['render']],
  [/^postcss/, ['ingest']],
  [/^fflate/, ['render']],
  [/^playwright/, ['emit']],
  [/^reveal\.js/, ['client']],
  [/^node:http/, ['serve']],
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const FILES = filesUnder(SRC);
const IMPORTS = FILES.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')));

function filesUnder(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string, code: string): readonly Import[] {
  const found = code.matchAll(/^\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm);
  return [...found].map(([, fixed, lazy]) => ({
    file,
    room: roomOf(file),
    target: fixed ?? lazy ?? '',
  }));
}

/** The folder below src, or the name of a file that stands there alone. */
function roomOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

function faultOf({ file, room, target }: Import): string | null {
  if (target.endsWith('/package.json')) return null;
  if (target.startsWith('.')) {
    const other = roomOf(relative(SRC, resolve(SRC, dirname(file), target)).replaceAll('\\', '/'));
    return other === room || TABLE[room]?.includes(other)
      ? null
      : `${file} imports ${target}: ${room} may not use ${other}`;
  }
  const rule = KEPT.find(([name]) => name.test(target));
  return !rule || rule[1].includes(room) ? null : `${file} imports ${target}: only ${rule[1].join(', ')} may`;
}

describe('the house', () => {
  test('knows every room', () => {
    expect([...new Set(FILES.map(roomOf))].filter((room) => !(room in TABLE))).toEqual([]);
  });

  test('keeps the table of who may import whom', () => {
    expect(IMPORTS.length).toBeGreaterThan(100);
    expect(IMPORTS.map(faultOf).filter(Boolean)).toEqual([]);
  });

  test.each([
    ['plan/index.ts', "import { compose } from '../compose/index.ts';"],
    ['model/claim.ts', "import type { Plan } from '../plan/index.ts';"],
    ['extract/rules/risk.ts', "export * from '../../merge/index.ts';"],
    ['render/index.ts', "import { readFileSync } from 'node:fs';"],
    ['plan/index.ts', "const yargs = await import('yargs');"],
    ['compose/index.ts', "import {\n  unified,\n} from 'unified';"],
    ['serve/index.ts', "import '../cli/print.ts';"],
  ])('refuses in %s: %s', (file, code) => {
    expect(importsOf(file, code).map(faultOf)).toEqual([expect.stringContaining(file)]);
  });

  test('keeps every file short enough to read', () => {
    const long = FILES.map((file) => [file, readFileSync(join(SRC, file), 'utf8').split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  test('has no drawer for odds and ends', () => {
    expect(FILES.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
  });

  test('says at the head of each stage what goes in and what comes out', () => {
    const silent = [...STAGES, 'ingest', 'emit', 'serve'].filter((stage) => {
      const head = readFileSync(join(SRC, stage, 'index.ts'), 'utf8').slice(0, 1200);
      return !head.startsWith('/**');
    });
    expect(silent).toEqual([]);
  });
});
