import { InputError } from '../../model/index.ts';
import { hint } from '../choice.ts';
import { placeOf } from './place.ts';

const SLOT = /\{\{(\w+)\}\}/g;
const ID = /\sid="([\w-]+)"/g;

/** What a page may not hold, for its policy lets none of it run or load. */
const IDLE: readonly (readonly [RegExp, string, string])[] = [
  [/<script\b/i, '`<script>` would not run', 'Take it out'],
  [/<style\b/i, '`<style>` would not be used', 'Put its rules into a sheet in layouts/ or themes/'],
  [
    /<link\b[^>]{0,500}\brel=["']?stylesheet/i,
    'a linked sheet would not be loaded',
    'Put its rules into layouts/ or themes/',
  ],
  [/\sstyle\s*=\s*["']/i, 'a `style` attribute would not be used', 'Put it into a sheet in layouts/ or themes/'],
  [/\son[a-z]{3,}\s*=\s*["']/i, 'a handler such as `onclick` would not run', 'Take it out'],
  [
    /(?:\ssrc|<link\b[^>]{0,500}\shref)\s*=\s*["'](?!data:|#)/i,
    'an address would not be loaded',
    'Embed it as `data:…`',
  ],
];

/**
 * A page of a person's own in place of `ours`. Throws InputError, with its place where it has one, for a slot that is
 * missing, unknown or there twice, for a part that the deck's script needs, and for what the page's policy would stop.
 */
export function ownPage(text: string, file: string, ours: string): string {
  const slots = [...new Set([...ours.matchAll(SLOT)].map(([, name]) => name as string))];
  refuseUnknown(text, file, slots);
  const lacking = slots.filter((name) => !text.includes(`{{${name}}}`));
  if (lacking.length > 0) {
    throw new InputError(
      `${file}: lacks ${lacking.map((name) => `{{${name}}}`).join(', ')}, expected every slot of our page. Put ${lacking.length > 1 ? 'them' : 'it'} in.`,
    );
  }
  for (const part of ['content="{{policy}}"', 'class="reveal"', 'class="slides"']) {
    if (!text.includes(part)) throw new InputError(`${file}: lacks \`${part}\`, expected as in our page. Put it in.`);
  }
  refuseIdle(text, file);
  const ids = new Set([...text.matchAll(ID)].map(([, id]) => id));
  const missing = [...ours.matchAll(ID)].flatMap(([, id]) => (ids.has(id) ? [] : [id as string]));
  if (missing.length === 0) return text;
  throw new InputError(
    `${file}: lacks the id \`${missing[0]}\`${missing.length > 1 ? ` and ${missing.length - 1} more` : ''} that the deck's script looks for. Copy that part of our page.`,
  );
}

function refuseUnknown(text: string, file: string, slots: readonly string[]): void {
  const seen = new Set<string>();
  for (const { 1: name = '', index } of text.matchAll(SLOT)) {
    const place = placeOf(file, text, index);
    if (!slots.includes(name)) {
      throw new InputError(
        `${place}: unknown slot {{${name}}}, expected one of ${slots.join(', ')}.${hint(name, slots)}`,
      );
    }
    if (seen.has(name) && ONCE.has(name))
      throw new InputError(`${place}: a second {{${name}}}, expected one. Take it out.`);
    seen.add(name);
  }
}

/** Slots that hold what may stand in a page but once. */
const ONCE: ReadonlySet<string> = new Set(['slides', 'appendix', 'styles', 'scripts', 'policy']);

function refuseIdle(text: string, file: string): void {
  for (const [pattern, what, advice] of IDLE) {
    const at = text.search(pattern);
    if (at < 0) continue;
    const offset = at + (/^\s/.test(text.slice(at)) ? 1 : 0);
    throw new InputError(`${placeOf(file, text, offset)}: ${what}: the page's policy stops it. ${advice}.`);
  }
}
