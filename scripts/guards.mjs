#!/usr/bin/env node
/**
 * `npm run guards`: takes the guards against hostile sources, pages and disks away, one at a time, in a copy of the checkout, and runs
 * the tests that must notice. `-- WORD` tries those whose name holds the word. Exit code 1 when one is missed by none, or its tests fail with it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUARDS } from './guards/table.mjs';
import { isStarted, ROOT } from './paths.mjs';

/** Ms after which tests that don't end have noticed: a parser without a deadline holds them. */
const PATIENCE = 300_000;

/** Guards whose text isn't in their file once: the table has to follow them. */
export function strayGuards() {
  return GUARDS.filter(({ file, text }) => readFileSync(join(ROOT, file), 'utf8').split(text).length !== 2).map(
    ({ name }) => name,
  );
}

function copied() {
  const copy = mkdtempSync(join(tmpdir(), 'talkwright-guards-'));
  for (const name of ['src', 'tests', 'scripts', 'content', 'templates', 'docs', 'dist']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  const listed = spawnSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).stdout.split('\n');
  for (const name of listed.filter((one) => one !== '' && !one.includes('/')))
    cpSync(join(ROOT, name), join(copy, name));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function passes(copy, { tests, project = 'rooms' }, retries) {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', project, `--retry=${retries}`, '--bail=1', ...tests];
  const { status, error, stdout } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  return { passed: status === 0 && !error, said: stdout };
}

function tried(copy, guard) {
  const path = join(copy, guard.file);
  const whole = readFileSync(path, 'utf8');
  const { passed, said } = passes(copy, guard, 1);
  if (!passed) {
    console.error(said);
    return 'FAILS WITH IT';
  }
  writeFileSync(
    path,
    whole.replace(guard.text, () => guard.without),
  );
  const noticed = !passes(copy, guard, 0).passed;
  writeFileSync(path, whole);
  return noticed ? 'noticed' : 'NOT NOTICED';
}

if (isStarted(import.meta.url)) {
  const word = process.argv[2] ?? '';
  const copy = copied();
  try {
    for (const guard of GUARDS.filter(({ name }) => name.includes(word))) {
      const said = tried(copy, guard);
      if (said !== 'noticed') process.exitCode = 1;
      console.log(`${guard.name.padEnd(44)} ${said.padEnd(14)} ${guard.tests.join(' ')}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
