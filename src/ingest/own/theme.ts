import type { Root, Rule } from 'postcss';
import { InputError } from '../../model/index.ts';

/** What stands for the page itself in a theme's sheet. */
const PAGE = /^(?::root|html|:where\(:root\))$/;
/** At-rules whose rules hold for a page; the steps of an animation are none. */
const AROUND: ReadonlySet<string> = new Set(['media', 'supports', 'container', 'layer']);

/**
 * A sheet whose every rule holds for one theme only: `:root` becomes that theme's page, and `h2` an `h2` on it. Throws
 * InputError for a rule that names another theme.
 */
export function scoped(sheet: Root, theme: string, file: string): string {
  const page = `[data-theme='${theme}']`;
  const own = sheet.clone();
  own.walkRules((rule) => {
    if (!holds(rule)) return;
    rule.selectors = rule.selectors.map((selector) => onPage(selector, theme, page, () => placeIn(rule, file)));
  });
  return own.toString();
}

/** Whether a theme's own rules say that it is dark. */
export function isDark(sheet: Root): boolean {
  let dark = false;
  sheet.walkDecls('color-scheme', ({ value }) => {
    dark = value.trim() === 'dark';
  });
  return dark;
}

function holds({ parent }: Rule): boolean {
  return parent?.type === 'root' || (parent?.type === 'atrule' && AROUND.has((parent as { name?: string }).name ?? ''));
}

function onPage(selector: string, theme: string, page: string, place: () => string): string {
  if (PAGE.test(selector)) return page;
  const named = /\[data-theme\s*=\s*["']?([\w-]+)["']?\s*\]/.exec(selector)?.[1];
  if (named === undefined) return `${page} ${selector}`;
  if (named === theme) return selector;
  throw new InputError(
    `${place()}: a rule for the theme \`${named}\`, expected \`:root\` or \`${page}\`. Put it into themes/${named}.css.`,
  );
}

function placeIn(rule: Rule, file: string): string {
  const { line, column } = rule.source?.start ?? { line: 1, column: 1 };
  return `${file}:${line}:${column}`;
}
