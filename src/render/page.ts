import { createHash } from 'node:crypto';
import { keeper } from '../model/index.ts';
import { FACES, UNTIL } from './early.ts';
import { codesOf, facesFor } from './faces.ts';

/** What a page is put together from: its shell with `{{slot}}` marks, its sheets and scripts. */
export interface Shell {
  readonly page: string;
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  /** Whether the page may ask the server that it came from. */
  readonly connected?: boolean;
}

/** Markup that is already safe, whole or in pieces that stand one behind the other. */
export type Part = string | readonly string[];

/** By the name of their slot. */
export type Parts = Readonly<Record<string, Part>>;

/**
 * Fills the shell's `{{slots}}` in one pass, so that a filled-in text is never taken for a slot. `parts` are markup
 * that is already safe, by the name of their slot.
 * Throws when the shell names a slot that doesn't exist, or lacks one that the page needs.
 */
export function assemble(shell: Shell, parts: Parts): string {
  return filling(shell, parts)({});
}

/** The same to be filled more than once, with other parts `instead` of some: sheets and policy are those that `parts` need. */
export function filling(shell: Shell, parts: Parts): (instead: Parts) => string {
  const { page, scripts = [], connected = false } = shell;
  const styles = sheetsOf(shell, parts);
  const slots: Parts = {
    ...parts,
    ...(scripts.length > 0 ? running(styles, scripts) : { styles: sheets(styles) }),
    policy: policy(styles, scripts.length > 0 ? [FACES, ...scripts] : [], connected),
  };
  const pieces = page.split(/\{\{(\w+)\}\}/);
  const used = pieces.filter((_, i) => i % 2 === 1);
  const unknown = used.find((slot) => !Object.hasOwn(slots, slot));
  if (unknown !== undefined) throw new Error(`The shell of the page has an unknown slot {{${unknown}}}`);
  const missing = Object.keys(slots).filter((slot) => !used.includes(slot));
  if (missing.length > 0) throw new Error(`The shell of the page lacks the slots ${missing.join(', ')}`);
  return (instead) => filled(pieces, { ...slots, ...instead });
}

function running(styles: readonly string[], scripts: readonly string[]): Parts {
  return {
    styles: [UNTIL.head, sheets(styles), whole(FACES, 'script')].join('\n'),
    scripts: [...scripts.map((script) => whole(script, 'script')), UNTIL.end].join('\n'),
  };
}

function sheets(styles: readonly string[]): string {
  return styles.map((sheet) => whole(sheet, 'style')).join('\n');
}

/** Pieces are put behind one another, never joined: a page of many slides would stand in memory twice. */
function filled(pieces: readonly string[], slots: Parts): string {
  let page = '';
  pieces.forEach((piece, i) => {
    const part = i % 2 === 0 ? piece : (slots[piece] ?? '');
    if (typeof part === 'string') page += part;
    else for (const one of part) page += one;
  });
  return page;
}

/** Names what a page is beside its parts: two pages of one name differ in nothing but what their slots are filled with. */
export function nameOf(shell: Shell, parts: Parts): string {
  const { page, scripts = [], connected = false } = shell;
  return hash(JSON.stringify([page, sheetsOf(shell, parts).map(hash), scripts.map(hash), connected]));
}

function sheetsOf({ styles }: Shell, parts: Parts): readonly string[] {
  const codes = codesOf(Object.values(parts).flat());
  return styles.map((sheet) => facesFor(sheet, codes));
}

/** Nothing may run, style or load but what this page itself holds. */
function policy(styles: readonly string[], scripts: readonly string[], connected: boolean): string {
  return [
    "default-src 'none'",
    ...(scripts.length > 0 ? [`script-src ${scripts.map(hash).join(' ')}`] : []),
    `style-src ${styles.map(hash).join(' ')}`,
    ...(connected ? ["connect-src 'self'"] : []),
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return hashes(createHash, text, () => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`);
}

/** Kept for the latest sheets and scripts, since all pages of a talk have the same. */
const hashes = keeper<typeof createHash, string>(16);

/** Raw text elements end at their own closing tag: ours never hold one. */
function whole(text: string, tag: 'style' | 'script'): string {
  return elements[tag](assemble, text, () => {
    if (text.toLowerCase().includes(`</${tag}`)) throw new Error(`A built asset holds a closing ${tag} tag`);
    return `<${tag}>${text}</${tag}>`;
  });
}

/** Kept for the latest, since all pages of a talk have the same. */
const elements = { style: keeper<typeof assemble, string>(16), script: keeper<typeof assemble, string>(16) };

/** Text that is safe between tags and between double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
