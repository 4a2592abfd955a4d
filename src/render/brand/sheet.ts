import { type Asset, type Brand, type BrandFont, THEMES } from '../../model/index.ts';
import type { Palette } from './palette.ts';
import type { Tokens } from './tokens.ts';

/** The sheet that lays a brand over the themes: what differs from their own tokens, its face and its logo. */
export function sheetOf(brand: Brand, palette: Palette | null, own: Palette['themes']): string {
  const rules =
    palette === null
      ? []
      : THEMES.map((theme) => block(`[data-theme='${theme}']`, changed(palette.themes[theme], own[theme])));
  return [
    ...rules,
    ...(brand.font === null ? [] : face(brand.font)),
    ...(brand.logo === null ? [] : [`.brand-logo { background-image: ${url(brand.logo)}; }`]),
  ].join('\n');
}

/** The same for what lies beside the deck: light on paper, dark where a screen asks for it. */
export function documentSheetOf(palette: Palette, own: Palette['themes']): string {
  const dark = block(`[data-theme='dark']`, changed(palette.themes.dark, own.dark));
  return `${block(':root', changed(palette.themes.light, own.light))}\n@media screen and (prefers-color-scheme: dark) {\n${dark}\n}`;
}

function changed(tokens: Tokens, own: Tokens): readonly (readonly [string, string])[] {
  return Object.entries(tokens).filter(([name, hex]) => own[name] !== hex);
}

function block(selector: string, tokens: readonly (readonly [string, string])[]): string {
  return `${selector} {\n${tokens.map(([name, hex]) => `  --${name}: ${hex};\n`).join('')}}`;
}

/** An embedded face has a name of its own: the brand's may be that of a face of ours. */
const EMBEDDED = 'Brand face';

/** The brand's face before ours. A face of one weight is made bold by the browser. */
function face({ family, file, variable }: BrandFont): readonly string[] {
  const first = file === null ? family : EMBEDDED;
  const weight = variable ? '100 900' : 'normal';
  return [
    ...(file === null
      ? []
      : [`@font-face { font-family: '${first}'; font-weight: ${weight}; font-display: block; src: ${url(file)}; }`]),
    `:root { --sans: '${first}', 'Inter', 'Inter Variable', system-ui, sans-serif; }`,
  ];
}

function url({ type, base64 }: Asset): string {
  return `url(data:${type};base64,${base64})`;
}
