import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

/** Folders whose documents articles are put together from: written for the tests, on topics far apart. */
const FOLDERS = ['tests/fixtures/judge/open', 'tests/fixtures/judge/held-out'];
/** Characters at which an article is long enough. */
const LENGTH = 5_800;
/** Share of the longer words of an article that others of the same ending take the place of, throughout it. */
const SWAPPED = 0.3;
/** Share of paragraphs in which figures are others. */
const REFIGURED = 0.6;

/**
 * Articles of some 6 kB each, by number: the same seed and number always make the same text. An article is some sections of two
 * or three documents under the first one's title, half of them Markdown, half plain text. Words of one ending change places within
 * an article and its figures are its own, so that its sentences are alike those of others as they are where many write about few things.
 */
export function articlesOf(seed, root = ROOT) {
  const pool = poolOf(root);
  const endings = endingsOf(pool);
  return (number) => {
    const draw = drawOf(seed * 1_000_003 + number);
    const kind = number % 2 === 0 ? 'md' : 'txt';
    const own = pool.filter((one) => one.kind === kind);
    const swaps = new Map();
    const text = bodyOf(own, draw)
      .map((block) => varied(block, { draw, endings, swaps }))
      .join('\n\n');
    return {
      name: `${String(Math.floor(number / 1000)).padStart(3, '0')}/${String(number).padStart(6, '0')}.${kind}`,
      text: `${text}\n`,
    };
  };
}

/** Documents as blocks, in the order of their names. */
function poolOf(root) {
  return FOLDERS.flatMap((folder) => {
    const cases = readdirSync(join(root, folder)).sort();
    return cases.flatMap((name) => {
      const file = readdirSync(join(root, folder, name)).find((one) => /^document\.(?:md|txt)$/.test(one));
      if (!file) return [];
      const blocks = readFileSync(join(root, folder, name, file), 'utf8')
        .trim()
        .split(/\n{2,}/);
      return [{ kind: file.endsWith('md') ? 'md' : 'txt', blocks }];
    });
  });
}

/** The words of all documents that may take each other's place, by their ending. */
function endingsOf(pool) {
  const words = new Set(pool.flatMap(({ blocks }) => blocks.flatMap((block) => block.match(WORD) ?? [])));
  const endings = new Map();
  for (const word of [...words].sort()) {
    const ending = word.slice(-3);
    endings.set(ending, [...(endings.get(ending) ?? []), word]);
  }
  return endings;
}

/** Words that carry meaning: long ones within a sentence. */
const WORD = /(?<=[a-z,] )[a-z]{6,}(?=[ ,.;])/g;

/** Blocks of as many documents as an article needs: the first one's beginning, then each from a place of its own. */
function bodyOf(pool, draw) {
  const blocks = [];
  let length = 0;
  for (let turn = 0; length < LENGTH; turn += 1) {
    const { blocks: own } = pool[draw(pool.length)];
    const from = turn === 0 ? 0 : draw(Math.ceil(own.length / 2));
    for (const block of own.slice(from)) {
      if (length >= LENGTH) break;
      if (turn > 0 && block.startsWith('# ')) continue;
      blocks.push(block);
      length += block.length + 2;
    }
  }
  return blocks;
}

function varied(block, { draw, endings, swaps }) {
  if (/^(?:```| {4}|\[|---)/.test(block)) return block;
  const worded = block.replace(WORD, (word) => {
    if (!swaps.has(word)) {
      const others = endings.get(word.slice(-3)) ?? [word];
      swaps.set(word, draw(100) < SWAPPED * 100 ? others[draw(others.length)] : word);
    }
    return swaps.get(word);
  });
  if (draw(100) >= REFIGURED * 100) return worded;
  return worded.replace(/(?<![\d.,:/#([-])\b[1-9]\d?\b(?![\d.,:/)\]-])/g, () => String(2 + draw(97)));
}

/** Whole numbers below a bound, evenly spread, by a seed (mulberry32). */
function drawOf(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
