import type { ElementContent } from 'hast';
import { h } from '../markup/element.ts';

/**
 * Characters that a reader can't see and that change what is seen: controls, direction marks, zero-width spaces,
 * language tags, halves of characters. Tabs and joiners within words stay what they are.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/** Text of a source as nodes, with every unseen character written out as its code point. */
export function shown(text: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    if (index > at) nodes.push({ type: 'text', value: text.slice(at, index) });
    nodes.push(h('span.sign', { title: 'A character that can’t be seen' }, codeOf(sign)));
    at = index + sign.length;
  }
  if (at < text.length || nodes.length === 0) nodes.push({ type: 'text', value: text.slice(at) });
  return nodes;
}

/** The same for an attribute, which holds nothing but text. */
export function plain(text: string): string {
  return text.replace(UNSEEN, (sign) => (sign === '\n' || sign === '\r' ? ' ' : codeOf(sign)));
}

/** Text of a source that may run over several lines, as one line. */
export function oneLine(text: string): ElementContent[] {
  return shown(text.replace(/\s+/g, ' ').trim());
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
