import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editText, writeNew } from '../../src/store/index.ts';

let dir = '';
const at = (name: string) => join(dir, name);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-edit-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('a new file', () => {
  test('is written where none stands, and nothing beside it', async () => {
    expect(await writeNew(at('talk.yaml'), 'sources: a\n')).toBe(true);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe('sources: a\n');
    expect(readdirSync(dir)).toEqual(['talk.yaml']);
  });

  test('is refused where one stands, which stays as it is', async () => {
    writeFileSync(at('talk.yaml'), 'mine');
    expect(await writeNew(at('talk.yaml'), 'ours')).toBe(false);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe('mine');
    expect(readdirSync(dir)).toEqual(['talk.yaml']);
  });

  test('is written by one of two that want it at once', async () => {
    const wrote = await Promise.all([writeNew(at('talk.yaml'), 'one'), writeNew(at('talk.yaml'), 'two')]);
    expect(wrote.filter(Boolean).length).toBe(1);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe(wrote[0] ? 'one' : 'two');
  });
});

describe("an edit of a person's file", () => {
  test('is made, its mode kept', async () => {
    writeFileSync(at('talk.yaml'), 'a');
    chmodSync(at('talk.yaml'), 0o600);
    expect(await editText(at('talk.yaml'), (text) => `${text}b`)).toBe(true);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe('ab');
    expect(statSync(at('talk.yaml')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['talk.yaml']);
  });

  test('is made again on what was saved meanwhile', async () => {
    writeFileSync(at('talk.yaml'), 'a');
    let saved = false;
    const edit = (text: string) => {
      if (!saved) writeFileSync(at('talk.yaml'), 'mine ');
      saved = true;
      return `${text}b`;
    };
    expect(await editText(at('talk.yaml'), edit)).toBe(true);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe('mine b');
  });

  test('is given up where the file changes all the time, which keeps what was saved last', async () => {
    writeFileSync(at('talk.yaml'), 'a');
    let turn = 0;
    const edit = (text: string) => {
      writeFileSync(at('talk.yaml'), `mine ${turn++}`);
      return `${text}b`;
    };
    expect(await editText(at('talk.yaml'), edit)).toBe(false);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe(`mine ${turn - 1}`);
    expect(readdirSync(dir)).toEqual(['talk.yaml']);
  });

  test('changes the file that a link leads to', async () => {
    writeFileSync(at('real.yaml'), 'a');
    symlinkSync('real.yaml', at('talk.yaml'));
    await editText(at('talk.yaml'), () => 'b');
    expect(readFileSync(at('real.yaml'), 'utf8')).toBe('b');
  });

  test('writes nothing where it throws', async () => {
    writeFileSync(at('talk.yaml'), 'a');
    const edit = () => {
      throw new Error('no');
    };
    await expect(editText(at('talk.yaml'), edit)).rejects.toThrow('no');
    expect(readdirSync(dir)).toEqual(['talk.yaml']);
  });
});
