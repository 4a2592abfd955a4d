import type { Document } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { headingsAbove } from '../passage.ts';
import { keyOf, wordsIn } from '../words.ts';
import { announcedIn } from './announced.ts';
import { comparedIn, listedIn, type Times } from './compared.ts';
import type { Named } from './named.ts';
import { parallelIn } from './parallel.ts';
import { promisedIn } from './promised.ts';
import { rivalsIn } from './rivals.ts';
import type { Said } from './said.ts';
import type { Synonyms } from './synonyms.ts';
import { laidOut } from './tabled.ts';

/** Names that a document sets side by side. */
export interface Group {
  readonly names: readonly Named[];
  /** How sure it is that the document is about them: 3 its title, 2 a heading or a table, 1 sections of their own. */
  readonly rank: 1 | 2 | 3;
  /** How often each must be said. */
  readonly least: number;
}

/** The names that a document compares: those of its surest groups, and of the others that share a name with them. */
export function groupsIn(
  document: Document,
  cues: Cues,
  said: Said,
  synonyms: Synonyms,
  known: (key: string) => boolean,
): readonly Group[] {
  const { times } = said;
  const all = [...titled(document, cues, times), ...headed(document, cues, times)];
  const told = all.flatMap(({ names }) => names.flatMap(keysOf));
  const every = [
    ...all,
    ...tabled(document, cues, times, (key) => known(key) || told.includes(key)),
    ...parallels(document, cues, times),
    ...announcedIn(document, cues, said, synonyms).map((names) => ({ names, rank: 1, least: 2 }) as const),
    ...promisedIn(document, cues).map((names) => ({ names, rank: 1, least: 1 }) as const),
  ].filter((group) => isSaid(group, times));
  if (every.length === 0) return rivals(document, cues, said);
  const top = Math.max(...every.map(({ rank }) => rank));
  return every.filter((group) => group.rank === top || every.some((one) => one.rank === top && shares(one, group)));
}

/** What only sentences set side by side. */
function rivals(document: Document, cues: Cues, said: Said): readonly Group[] {
  const names = rivalsIn(document, cues, said);
  return names.length > 1 ? [{ names, rank: 1, least: 1 }] : [];
}

function titled(document: Document, cues: Cues, times: Times): readonly Group[] {
  const compared = titlesOf(document).map((title) => comparedIn(title, cues, times));
  const listed = compared.some((names) => names.length > 1)
    ? []
    : titlesOf(document).map((title) => listedIn(title, cues, times));
  return [
    ...compared.map((names) => ({ names, rank: 3, least: 2 }) as const),
    ...listed.map((names) => ({ names, rank: 3, least: shareHead(names) ? 2 : 4 }) as const),
  ];
}

/** "Supervised, unsupervised and reinforcement learning" are kinds of one thing: a list of them is a comparison. */
function shareHead(names: readonly Named[]): boolean {
  const heads = new Set(names.map(({ name }) => keyOf(name).split(' ').at(-1)));
  return heads.size === 1;
}

function headed(document: Document, cues: Cues, times: Times): readonly Group[] {
  const titles = titlesOf(document);
  return document.sections.flatMap(({ heading }) => {
    const names = heading && !titles.includes(heading.text) ? comparedIn(heading.text, cues, times) : [];
    return names.length > 1 ? [{ names, rank: 2, least: 2 } as const] : [];
  });
}

function tabled(document: Document, cues: Cues, times: Times, known: (key: string) => boolean): readonly Group[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      const titles = [...titlesOf(document), ...headingsAbove(document, section)];
      const laid = block.type === 'table' ? laidOut(block, { cues, known, times, titles }) : null;
      return laid ? [{ names: laid.names, rank: 2, least: 1 } as const] : [];
    }),
  );
}

/** Sections under names compare when they are told alike, when the title promises a choice, or the text contrasts them. */
function parallels(document: Document, cues: Cues, times: Times): readonly Group[] {
  const promises = titlesOf(document).some((title) => cues.find(wordsIn(title), 'subjects/choosing-titles') !== null);
  const kinds = titlesOf(document).some((title) => promisesKinds(title, cues));
  return parallelIn(document, cues, times, kinds ? 'all' : countIn(titlesOf(document)))
    .filter(({ names, alike }) => alike || promises || contrasts(document, names, cues))
    .map(({ names }) => ({ names, rank: 1, least: 1 }) as const);
}

/** "Types of business organization", "Advantages and drawbacks of the main kinds of roof". */
function promisesKinds(title: string, cues: Cues): boolean {
  const words = wordsIn(title);
  return words.some(
    ({ lower }, i) =>
      cues.has(lower, 'subjects/announcing-nouns') &&
      (words[i + 1]?.lower === 'of' ||
        words.slice(0, i).some((one) => /^(?:different|main|major|common)$/.test(one.lower))),
  );
}

/** How many things a title announces: 3 of "Three coffees, one bag of beans". */
function countIn(titles: readonly string[]): number | null {
  const words = titles.flatMap((title) => wordsIn(title).map((word) => word.lower));
  const word = words.find((one) => COUNTS.includes(one) || /^[2-6]$/.test(one));
  return word === undefined ? null : COUNTS.includes(word) ? COUNTS.indexOf(word) + 2 : Number(word);
}

const COUNTS = ['two', 'three', 'four', 'five', 'six'];

/** Two sentences or more that name two of them with a word of contrast. */
function contrasts(document: Document, names: readonly Named[], cues: Cues): boolean {
  const keys = names.map(keysOf);
  let found = 0;
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.type !== 'paragraph') continue;
      const words = wordsIn(block.prose.text);
      const stems = ` ${words.map((word) => word.stem).join(' ')} `;
      const named = keys.filter((own) => own.some((key) => stems.includes(` ${key} `))).length;
      if (named > 1 && cues.find(words, 'subjects/contrast-words')) found++;
    }
  }
  return found >= 2;
}

/** The title of the document, its first heading, and a first line that stands like one. */
function titlesOf(document: Document): readonly string[] {
  const preamble = document.sections[0]?.depth === 0 ? document.sections[0].blocks[0] : undefined;
  const line =
    preamble?.type === 'paragraph' && /^[^.!?]{4,90}$/u.test(preamble.prose.text) ? [preamble.prose.text] : [];
  const top = document.sections.filter((section) => section.depth === 1);
  const heads = top.length === 1 && top[0]?.heading ? [top[0].heading.text] : [];
  return [...new Set([document.source.title, ...line, ...heads])];
}

function isSaid({ names, least }: Group, times: Times): boolean {
  return names.length > 1 && names.every((one) => keysOf(one).reduce((sum, key) => sum + times(key), 0) >= least);
}

function shares(a: Group, b: Group): boolean {
  const keys = a.names.flatMap(keysOf);
  return b.names
    .flatMap(keysOf)
    .some((key) => keys.some((one) => one === key || one.endsWith(` ${key}`) || key.endsWith(` ${one}`)));
}

function keysOf({ name, abbreviation, alone }: Named): readonly string[] {
  return [name, abbreviation ?? '', alone ?? ''].map(keyOf).filter((key) => key !== '');
}
