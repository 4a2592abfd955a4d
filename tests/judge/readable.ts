import { readFileSync } from 'node:fs';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  middot: '·',
  times: '×',
  deg: '°',
  euro: '€',
  pound: '£',
  copy: '©',
  frac12: '½',
};

/** What a reader sees of a Markdown, HTML or text file, roughly: marks, tags and addresses left out. */
export function readable(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.txt')) return text;
  return text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/></g, '> <')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?(?:b|i|em|strong|a|code|span|mark|sup|sub|u|abbr|q|cite|small|time|dfn)\b[^>]*>/gi, '')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
    .replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? decimal(name) ?? ' ')
    .replace(/[*`]/g, '');
}

function decimal(name: string): string | null {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.replace('#', ''));
  return name.startsWith('#') && Number.isInteger(code) ? String.fromCodePoint(code) : null;
}
