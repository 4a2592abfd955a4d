/** Edits a file for ever, by the store or without care, or once: `edits.mjs FILE careful|careless|once`. */
import { writeFile } from 'node:fs/promises';
import { editText } from '../../src/store/index.ts';

const [file = '', how] = process.argv.slice(2);
for (let turn = 0; ; turn++) {
  const next = 'ab'[turn % 2]?.repeat(2_000_000) ?? '';
  if (how === 'careless') await writeFile(file, next);
  else if (!(await editText(file, () => next))) process.exitCode = 1;
  if (how === 'once') break;
}
