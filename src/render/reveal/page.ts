import { createHash } from 'node:crypto';
import type { Templates } from '../../model/index.ts';

/** What the shell is filled with: markup that is already safe, by the name of its slot. */
export interface PageParts {
  readonly lang: string;
  readonly total: string;
  readonly title: string;
  readonly description: string;
  readonly slides: string;
  readonly appendix: string;
}

/**
 * Fills the shell's `{{slots}}` in one pass, so that a filled-in text is never taken for a slot.
 * Throws when the shell names a slot that doesn't exist, or lacks one that the page needs.
 */
export function assemble(templates: Templates, parts: PageParts): string {
  const slots: Readonly<Record<string, string>> = {
    ...parts,
    policy: policy(templates),
    styles: templates.styles.map((sheet) => `<style>${whole(sheet, 'style')}</style>`).join('\n'),
    scripts: templates.scripts.map((script) => `<script>${whole(script, 'script')}</script>`).join('\n'),
  };
  const used = new Set<string>();
  const page = templates.page.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => {
    const filling = slots[slot];
    if (filling === undefined) throw new Error(`templates/page.html has an unknown slot {{${slot}}}`);
    used.add(slot);
    return filling;
  });
  const missing = Object.keys(slots).filter((slot) => !used.has(slot));
  if (missing.length > 0) throw new Error(`templates/page.html lacks the slots ${missing.join(', ')}`);
  return page;
}

/** Nothing may run, style or load but what this page itself holds. */
function policy(templates: Templates): string {
  return [
    "default-src 'none'",
    `script-src ${templates.scripts.map(hash).join(' ')}`,
    `style-src ${templates.styles.map(hash).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Raw text elements end at their own closing tag: ours never hold one. */
function whole(text: string, tag: 'style' | 'script'): string {
  if (text.toLowerCase().includes(`</${tag}`)) throw new Error(`A built asset holds a closing ${tag} tag`);
  return text;
}
