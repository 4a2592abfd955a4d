import type { Declaration, Root } from 'postcss';
import type { OwnToken, ThemeName } from '../../model/index.ts';

/** What stands for the page of a theme. */
const PAGE = /^(?::root|html|\[data-theme\s*=\s*["']?[\w-]+["']?\s*\])$/;

/** The tokens that a theme's sheet sets for its page. */
export function tokensOf(sheet: Root, theme: string, base: ThemeName, file: string): readonly OwnToken[] {
  const tokens: OwnToken[] = [];
  sheet.walkDecls(/^--/, (declaration) => {
    if (!isOfPage(declaration)) return;
    const { line, column } = declaration.source?.start ?? { line: 1, column: 1 };
    tokens.push({ theme, base, name: declaration.prop.slice(2), value: declaration.value.trim(), file, line, column });
  });
  return tokens;
}

/** Not what a medium or an element changes. */
function isOfPage({ parent }: Declaration): boolean {
  return (
    parent?.type === 'rule' &&
    parent.parent?.type === 'root' &&
    (parent as unknown as { selectors: string[] }).selectors.some((one) => PAGE.test(one))
  );
}
