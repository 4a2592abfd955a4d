#!/usr/bin/env node
/**
 * `npm run ooxml -- SCHEMAS FILE…`: whether PowerPoint and Word files are as the schemas of ECMA-376 say. SCHEMAS is a folder with the
 * transitional schemas of its Part 4 (pml.xsd, wml.xsd, dml-main.xsd …) and those of Part 2 (opc-contentTypes.xsd, opc-relationships.xsd),
 * which ecma-international.org gives away and which aren't ours to pass on. Needs xmllint (libxml2). Exit code 1 when a part isn't.
 * The suite holds what our files use of them as tables of its own (tests/render/ooxml).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The schema of each part, by its path; null: it rests on schemas of others (Dublin Core). */
const SCHEMAS = [
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
  [/\.rels$/, 'opc-relationships.xsd'],
  [/^docProps\/core\.xml$/, null],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^(?:ppt|word)\/theme\/|tableStyles\.xml$/, 'dml-main.xsd'],
  [/^ppt\/.*\.xml$/, 'pml.xsd'],
  [/^word\/.*\.xml$/, 'wml.xsd'],
];

const [folder, ...files] = process.argv.slice(2);
if (!folder || files.length === 0) {
  console.error('npm run ooxml -- SCHEMAS FILE…');
  process.exit(2);
}
const found = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xsd'))
    .map((path) => [path.split(/[\\/]/).at(-1), join(folder, path)]),
);
let wrong = 0;
for (const file of files) {
  const dir = mkdtempSync(join(tmpdir(), 'ooxml-'));
  try {
    const faults = check(unzipSync(readFileSync(file)), dir);
    for (const line of faults) console.log(`${file}: ${line}`);
    wrong += faults.length;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
console.log(wrong === 0 ? 'Every part is as its schema says.' : `${wrong} faults`);
process.exit(wrong === 0 ? 0 : 1);

function check(parts, dir) {
  const bySchema = new Map();
  const faults = [];
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const rule = SCHEMAS.find(([pattern]) => pattern.test(path));
    if (!rule) faults.push(`${path}: no schema is known for it`);
    if (!rule?.[1]) continue;
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
    bySchema.set(rule[1], [...(bySchema.get(rule[1]) ?? []), path]);
  }
  for (const [schema, paths] of bySchema) {
    const xsd = found.get(schema);
    if (!xsd) throw new Error(`no ${schema} in ${folder}`);
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, ...paths], {
      cwd: dir,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error) throw error;
    faults.push(...stderr.split('\n').filter((line) => line !== '' && !/ (?:validates|fails to validate)$/.test(line)));
  }
  return faults;
}
