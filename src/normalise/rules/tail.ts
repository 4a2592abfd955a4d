import type { Rule } from '../rules.ts';

/** Share of the text before which a tail's marker is taken for something else. */
const EARLIEST = 0.3;

const COMMENTS = /^\(?\d{1,4}\)? (?:comments?|repl(?:y|ies)|responses?)$/i;

/** What follows the article: all from a line that is nothing but `Related posts`, `Leave a reply`, …, in the later part. */
export const tail: Rule = (units, { cues, text }) => {
  const first = units.findIndex((unit) => {
    if (unit.type === 'block' || unit.prose.text.length > 80) return false;
    const start = unit.prose.segments[0]?.start ?? 0;
    const { text: line } = unit.prose;
    return start > text.length * EARLIEST && (COMMENTS.test(line) || cues.has('is', 'boilerplate/tail-lines', line));
  });
  return new Set(first < 0 ? [] : units.map((_, i) => i).slice(first));
};
