import { createHash } from 'node:crypto';
import { keeper } from '../model/index.ts';
import { facesFor } from './faces.ts';

/** What a page is put together from: its shell with `{{slot}}` marks, its sheets and scripts. */
export interface Shell {
  readonly page: string;
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  /** Whether the page may ask the server that it came from. */
  readonly connected?: boolean;
}

/**
 * Fills the shell's `{{slots}}` in one pass, so that a filled-in text is never taken for a slot. `parts` are markup
 * that is already safe, by the name of their slot.
 * Throws when the shell names a slot that doesn't exist, or lacks one that the page needs.
 */
export function assemble(shell: Shell, parts: Readonly<Record<string, string>>): string {
  const { page, scripts = [], connected = false } = shell;
  const styles = sheetsOf(shell, parts);
  const slots: Readonly<Record<string, string>> = {
    ...parts,
    policy: policy(styles, scripts, connected),
    styles: styles.map((sheet) => whole(sheet, 'style')).join('\n'),
    ...(scripts.length > 0 ? { scripts: scripts.map((script) => whole(script, 'script')).join('\n') } : {}),
  };
  const used = new Set<string>();
  const filled = page.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => {
    const filling = slots[slot];
    if (filling === undefined) throw new Error(`The shell of the page has an unknown slot {{${slot}}}`);
    used.add(slot);
    return filling;
  });
  const missing = Object.keys(slots).filter((slot) => !used.has(slot));
  if (missing.length > 0) throw new Error(`The shell of the page lacks the slots ${missing.join(', ')}`);
  return filled;
}

/** Names what a page is beside its parts: two pages of one name differ in nothing but what their slots are filled with. */
export function nameOf(shell: Shell, parts: Readonly<Record<string, string>>): string {
  const { page, scripts = [], connected = false } = shell;
  return hash(JSON.stringify([page, sheetsOf(shell, parts).map(hash), scripts.map(hash), connected]));
}

function sheetsOf({ styles }: Shell, parts: Readonly<Record<string, string>>): readonly string[] {
  const text = Object.values(parts).join(' ');
  return styles.map((sheet) => facesFor(sheet, text));
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
