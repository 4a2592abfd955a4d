import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('CONTRIBUTING.md says why each package is there, and of none that is not', () => {
  const { dependencies, devDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const [, table = ''] =
    /## Packages, and why each\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')) ?? [];
  const rows = [...table.matchAll(/^\| (`.*`) \| (.+) \|$/gm)];
  for (const [, names, why = ''] of rows) expect([names, why.length > 10]).toEqual([names, true]);
  const named = rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const there = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
  expect(named.sort()).toEqual(there.sort());
});

test('nobody who installs Talkwright installs another package with it', () => {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect({ ...dependencies, ...optionalDependencies }).toEqual({});
});
