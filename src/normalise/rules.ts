import type { Document } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { alternatives } from './rules/alternatives.ts';
import { asides } from './rules/asides.ts';
import { bios } from './rules/bios.ts';
import { breadcrumbs } from './rules/breadcrumbs.ts';
import { bylines } from './rules/bylines.ts';
import { captions } from './rules/captions.ts';
import { contents } from './rules/contents.ts';
import { links } from './rules/links.ts';
import { menus } from './rules/menus.ts';
import { pointers } from './rules/pointers.ts';
import { rows } from './rules/rows.ts';
import { siteLines } from './rules/site-lines.ts';
import { tail } from './rules/tail.ts';
import { tasks } from './rules/tasks.ts';
import { teasers } from './rules/teasers.ts';
import type { Unit } from './units.ts';

/** What the rules may ask besides the units themselves. */
export interface Context {
  readonly cues: Cues;
  /** The decoded text: where in it a unit stands tells a tail from a beginning. */
  readonly text: Document['text'];
  /** Headings are only lines of text: none is marked by the format. */
  readonly plain: boolean;
  readonly title: string | null;
}

/** Tells which units are no content, by index. A rule sees the units that earlier rules have left. */
export type Rule = (units: readonly Unit[], context: Context) => ReadonlySet<number>;

interface Named {
  readonly name: string;
  readonly reason: string;
  readonly find: Rule;
}

/** The rules on whole lines and blocks, in the order in which they are applied; headings of plain text aren't known yet. */
export const LINE_RULES: readonly Named[] = [
  { name: 'site', reason: 'left by the program that makes the page', find: siteLines },
  { name: 'contents', reason: 'table of contents', find: contents },
  { name: 'breadcrumb', reason: 'path to the page', find: breadcrumbs },
  { name: 'tail', reason: 'follows the end of the article', find: tail },
  { name: 'row', reason: 'row of links or data of the page', find: rows },
  { name: 'author', reason: 'who wrote it', find: bios },
  { name: 'caption', reason: 'words under a picture', find: captions },
  { name: 'links', reason: 'links to other pages', find: links },
  { name: 'pointer', reason: 'points to another page', find: pointers },
  { name: 'byline', reason: 'date or byline of the page', find: bylines },
  { name: 'alternative', reason: 'text that stands for a picture', find: alternatives },
  { name: 'teaser', reason: 'cut short', find: teasers },
  { name: 'menu', reason: 'navigation', find: menus },
  { name: 'task', reason: 'asks the reader to answer', find: tasks },
];

/** The rules that need headings. */
export const SECTION_RULES: readonly Named[] = [
  { name: 'aside', reason: 'section about the page, not its subject', find: asides },
];
