/** Whether a pattern holds marks that stand for names. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/** The expression that a glob stands for: `*`, `?`, `**`, `[abc]` and `{a,b}` (not nested), on `/`-separated paths. */
export function globToRegExp(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|[*?]|\{[^{}]*\}|\[[^\]/]+\]|[\\^$+.()|[\]{}]/g, (mark) => {
    if (mark === '**/') return '(?:[^/]+/)*';
    if (mark === '**') return '.*';
    if (mark === '*') return '[^/]*';
    if (mark === '?') return '[^/]';
    if (mark.startsWith('{') && mark.length > 1) return `(?:${mark.slice(1, -1).split(',').map(escaped).join('|')})`;
    if (mark.startsWith('[') && mark.length > 2)
      return `[${mark.slice(1, -1).replace(/^!/, '^').replace(/\\/g, '\\\\')}]`;
    return `\\${mark}`;
  });
  return new RegExp(`^${source}$`, 'u');
}

function escaped(text: string): string {
  return text
    .trim()
    .replace(/[\\^$+.()|[\]{}*?]/g, '\\$&')
    .replaceAll('\\*', '[^/]*')
    .replaceAll('\\?', '[^/]');
}
