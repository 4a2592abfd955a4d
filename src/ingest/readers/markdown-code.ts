/** Fences of code, and code within a line. */
const CODE =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`{1,6})(?!`)[^`\n]+\2(?!`)/gm;

/** What MDX adds to Markdown: modules, expressions that are comments or stand alone, components' tags. */
const MODULE =
  /^(?:import\s+(?:[\w*{][^'";]{0,300}\sfrom\s+)?['"][^'"\n]+['"];?|export\s+(?:default|const|let|function|class|\{|\*)[^\n]*(?:\n(?!\s*\n)[^\n]*)*)[ \t]*$/gm;
const COMMENT = /\{\/\*[\s\S]{0,2000}?\*\/\}/g;
const ALONE = /^[ \t]*\{[\w.()[\]'" ,]{1,120}\}[ \t]*$/gm;
const TAG = /<\/?[A-Z][\w.]*(?:\s(?:[^<>{}]|\{(?:[^{}<]|\{[^{}<]{0,80}\}){0,120}\}){0,400})?\/?>/g;

/** The text with what only MDX's own tools read blanked, so that the rest is Markdown with the same offsets. */
export function withoutModules(text: string): string {
  if (!/^(?:import|export)\s|\{\/\*|<[A-Z]|^[ \t]*\{/m.test(text)) return text;
  const isCode = codeIn(text);
  const blank = (match: string, ...rest: unknown[]): string => {
    const at = rest.find((one) => typeof one === 'number') as number;
    return isCode(at) ? match : match.replace(/[^\r\n]/g, ' ');
  };
  return [MODULE, COMMENT, ALONE, TAG].reduce((left, pattern) => left.replace(pattern, blank), text);
}

/** Tells whether an offset lies in code. */
export function codeIn(text: string): (at: number) => boolean {
  const ranges = [...text.matchAll(CODE)].map(({ index, 0: code }) => [index, index + code.length] as const);
  return (at) => {
    let low = 0;
    let high = ranges.length;
    while (high > low) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low < ranges.length && (ranges[low]?.[0] ?? 0) <= at;
  };
}
