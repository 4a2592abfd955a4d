import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/index.ts';
import { findFiles } from '../../src/ingest/files.ts';
import { LIMITS, parseLimits, sourceFiles } from '../../src/ingest/index.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'talkwright-files-'));
  mkdirSync(join(home, 'wide'));
  for (let i = 0; i <= LIMITS.files; i += 1) writeFileSync(join(home, 'wide', `${i}.md`), 'A text.\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const found = (limits?: string) =>
  findFiles(['wide'], home, [], new Set(), limits === undefined ? undefined : parseLimits(limits));

describe('the number of files', () => {
  test('is refused beyond the limit, with what raises it', () => {
    expect(() => found()).toThrow(InputError);
    expect(() => found()).toThrow(
      /^1001 sources found, expected at most 1000\. Name a smaller folder, or raise it with --limits files=1001\.$/,
    );
    expect(() => found('files=3')).toThrow('expected at most 3.');
  });

  test('is as high as --limits says', () => {
    expect(found('files=1001')).toHaveLength(1001);
  });

  test('is no matter where it is asked only where sources lie', () => {
    expect(sourceFiles(['wide'], home).size).toBe(1001);
  });
});
