import { type Brief, fitted, inWords, LAYOUTS, type TitleContent, widthOf } from '../../model/index.ts';
import type { Lay } from './index.ts';

const {
  line: LINE = 26,
  lines: LINES = 4,
  smallLine: SMALL_LINE = 36,
  smallLines: SMALL_LINES = 6,
} = LAYOUTS.title.slots;

/** The cover: title in short lines, whom it is for, the question that it answers. */
export const title: Lay<'title'> = (_beat, context): TitleContent => {
  const count = context.sources.length;
  const minutes = Math.round(context.outline.slot / 60);
  return {
    lines: broken(context.outline.title),
    lead: context.profile.question ?? `In ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    audience: context.profile.label,
    byline: bylineOf(context.brief),
    note: `Based on ${inWords(count)} ${count === 1 ? 'source' : 'sources'}. Full references on the last slide.`,
  };
};

/** "Ada Byron · Open days · 24 November 2026". */
function bylineOf({ speaker, event, date = null }: Brief): string | null {
  return [speaker, event, date].filter((part) => part !== null).join(' · ') || null;
}

/**
 * Breaks at spaces into as few lines as fit, as even as they can be; a colon ends a line. What large lines can't hold
 * stands in more and smaller ones; what those can't hold either is cut, and marked so.
 */
function broken(text: string): readonly string[] {
  const at = text.indexOf(': ') + 1;
  const [head, tail] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, ''];
  const parted = tail === '' ? even(head, LINES) : [...even(head, LINES - 1), ...even(tail, LINES - 1)];
  const large = [parted, even(text, LINES)].find((lines) => lines.length <= LINES);
  if (large) return large;
  const small = filled(text, SMALL_LINE);
  return small.length <= SMALL_LINES ? small : filled(fitted(text, SMALL_LINE * (SMALL_LINES - 1)), SMALL_LINE);
}

function even(text: string, most: number): string[] {
  const least = Math.ceil(widthOf(text) / LINE);
  for (let count = least; count < most; count += 1) {
    const lines = filled(text, Math.max(Math.ceil(widthOf(text) / count) + 3, 8));
    if (lines.length <= count && lines.every((line) => widthOf(line) <= LINE)) return lines;
  }
  return filled(text, LINE);
}

function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
