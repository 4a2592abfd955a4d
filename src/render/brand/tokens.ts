import { THEMES, type ThemeName } from '../../model/index.ts';

/** A theme's custom properties that are colours: name without its hyphens → `#rrggbb`. */
export type Tokens = Readonly<Record<string, string>>;

/** The colours that the sheets set for each theme, a later sheet over an earlier one. */
export function tokensOf(styles: readonly string[]): Readonly<Record<ThemeName, Tokens>> {
  const css = styles.join('\n');
  const entries = THEMES.map((theme): [ThemeName, Tokens] => [theme, ofTheme(css, theme)]);
  return Object.fromEntries(entries) as Record<ThemeName, Tokens>;
}

function ofTheme(css: string, theme: ThemeName): Tokens {
  const tokens: Record<string, string> = {};
  for (const quote of [`'`, `"`, '']) {
    const head = `[data-theme=${quote}${theme}${quote}]`;
    for (let at = css.indexOf(head); at >= 0; at = css.indexOf(head, at + 1)) {
      const rest = css.slice(at + head.length, css.indexOf('}', at));
      // Rules for something within the theme set no tokens of the page.
      if (/^[\s]*\{/.test(rest)) Object.assign(tokens, coloursIn(rest));
    }
  }
  return tokens;
}

function coloursIn(block: string): Record<string, string> {
  const found = block.matchAll(/--([a-z0-9-]+)\s*:\s*(#[0-9a-f]{6})\b/gi);
  return Object.fromEntries([...found].map(([, name = '', hex = '']) => [name, hex.toLowerCase()]));
}
