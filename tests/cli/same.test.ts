import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLES, createPlace } from './command.ts';

const FORMATS = 'html,md,json,pptx,docx,script,handout';
const NAMES = readdirSync(ARTICLES).sort();

/** Without its browser, of which no byte is promised. `names` in the order in which the files come into their folder. */
function made(env: Readonly<Record<string, string>>, names: readonly string[], umask = process.umask()) {
  const place = createPlace({ CHROME_PATH: '/nowhere', TALKWRIGHT_CACHE: 'off', ...env });
  mkdirSync(join(place.dir, 'articles'));
  for (const name of names) copyFileSync(join(ARTICLES, name), join(place.dir, 'articles', name));
  const usual = process.umask(umask);
  const { code } = place.run('build', 'articles', '--minutes', '5', '--format', FORMATS, '--out', 'deck', '-q');
  process.umask(usual);
  const files = place.all().filter((path) => path.startsWith(join('deck', '/')));
  const bytes = new Map(files.map((path) => [path, readFileSync(join(place.dir, path)).toString('base64')]));
  place.remove();
  return { code, bytes };
}

test('makes the same bytes in another time zone, language, home and folder, with other rights, from files that came in another order', () => {
  const first = made({}, NAMES);
  const far = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/nowhere' };
  const other = made(far, NAMES.toReversed(), 0o077);
  const files = [...first.bytes.keys()];
  expect([first.code, other.code, [...other.bytes.keys()]]).toEqual([0, 0, files]);
  expect(files).toEqual(
    expect.arrayContaining(['index.html', 'deck.pptx', 'talkwright.json'].map((name) => join('deck', name))),
  );
  expect(files.filter((path) => first.bytes.get(path) !== other.bytes.get(path))).toEqual([]);
});
