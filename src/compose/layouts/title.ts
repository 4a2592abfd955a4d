import { inWords, LAYOUTS, type TitleContent, widthOf } from '../../model/index.ts';
import type { Lay } from './index.ts';

const { line: LINE = 26, lines: LINES = 4 } = LAYOUTS.title.slots;

/** The cover: title in short lines, whom it is for, the question that it answers. */
export const title: Lay<'title'> = (_beat, context): TitleContent => {
  const count = context.sources.length;
  const minutes = Math.round(context.outline.slot / 60);
  return {
    lines: broken(context.outline.title),
    lead: context.profile.question ?? `In ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    audience: context.profile.label,
    byline: [context.brief.speaker, context.brief.event].filter((part) => part !== null).join(' · ') || null,
    note: `Based on ${inWords(count)} ${count === 1 ? 'source' : 'sources'}. Full references on the last slide.`,
  };
};

/** Breaks at spaces into as few lines as fit, as even as they can be; a colon ends a line. */
function broken(text: string): string[] {
  const [head = '', tail] = text.split(/(?<=:)\s+/, 2);
  const lines = tail === undefined ? even(head, LINES) : [...even(head, LINES - 1), ...even(tail, LINES - 1)];
  return lines.length <= LINES ? lines : even(text, LINES);
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
