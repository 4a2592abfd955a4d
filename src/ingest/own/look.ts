import type { Root } from 'postcss';
import { type Asset, InputError, isTheme, isThemeName, type OwnToken, type Templates } from '../../model/index.ts';
import { readLogo } from '../brand/logo.ts';
import { hint } from '../choice.ts';
import { readCss } from './css.ts';
import { type Embedding, embedding, isEmbeddable } from './embed.ts';
import { type OwnFile, ownFiles, ownText } from './folder.ts';
import { ownPage } from './page.ts';
import { isDark, scoped } from './theme.ts';
import { tokensOf } from './tokens.ts';

/** A look of a person's own. */
export interface OwnLook {
  /** Sheets for the deck, in the order of the cascade, after ours. */
  readonly styles: readonly string[];
  /** Sheets for what lies beside the deck, after ours. */
  readonly documents: readonly string[];
  /** A page in place of ours, or null. */
  readonly page: string | null;
  /** What its themes set. */
  readonly tokens: readonly OwnToken[];
}

/** What of ours a look of a person's own is held against: the page, the dark theme, the names of the layouts' sheets. */
export interface Ours {
  readonly page: string;
  readonly dark: string;
  readonly sheets: readonly string[];
}

interface Part {
  readonly into: 'themes' | 'layouts' | 'documents' | 'page';
  readonly text: string;
  readonly tokens?: readonly OwnToken[];
}

/**
 * Reads a folder that a person lays over our templates. Throws InputError, one line for each file that can't be used,
 * with its place; 2 where there is no such folder.
 */
export async function readOwnLook(dir: string, cwd: string, ours: Ours): Promise<OwnLook> {
  const parts: Part[] = [];
  const faults: string[] = [];
  const files = ownFiles('--templates', dir, cwd, 1);
  const around = { ours, embedding: embedding(files.filter((one) => !isLogo(one))) };
  for (const file of files.filter((one) => !isEmbeddable(one) && !isLogo(one))) {
    try {
      parts.push(await readPart(file, around));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error.message);
    }
  }
  // Where a sheet is at fault, what it embeds isn't known.
  if (faults.length === 0) faults.push(...around.embedding.idle().map(unnamed));
  if (faults.length > 0) throw new InputError(faults.join('\n'));
  if (parts.length === 0 && !files.some(isLogo))
    throw new InputError(`--templates ${dir}: nothing in this folder, expected ${EXPECTED}.`, 2);
  const texts = (into: Part['into']) => parts.filter((part) => part.into === into).map(({ text }) => text);
  return {
    styles: [...texts('themes'), ...texts('layouts')],
    documents: texts('documents'),
    page: texts('page')[0] ?? null,
    tokens: parts.flatMap(({ tokens = [] }) => tokens),
  };
}

/** `ours` with a look laid over it. */
export function laidOver(ours: Templates, { styles, documents, page }: OwnLook): Templates {
  return {
    ...ours,
    page: page ?? ours.page,
    styles: [...ours.styles, ...joined(styles)],
    documents: { ...ours.documents, styles: [...ours.documents.styles, ...joined(documents)] },
  };
}

/** The logo of a folder that a person lays over our templates, or null. Throws InputError for one that can't be shown. */
export function ownLogo(dir: string, cwd: string): Asset | null {
  const [file, other] = ownFiles('--templates', dir, cwd, 1).filter(isLogo);
  if (other) throw new InputError(`${other.shown}: a second logo beside ${file?.shown}, expected one. Take one out.`);
  return file ? readLogo(file.absolute, file.shown) : null;
}

function isLogo({ name }: OwnFile): boolean {
  return /^logo\.(?:svg|png|jpe?g|webp)$/.test(name);
}

/** Names of the themes in a folder that a person lays over our templates. */
export function ownThemes(dir: string, cwd: string): readonly string[] {
  const names = ownFiles('--templates', dir, cwd, 1).map(({ name }) => /^themes\/(.+)\.css$/.exec(name)?.[1]);
  return names.filter((name) => name !== undefined && name !== 'type') as string[];
}

function joined(sheets: readonly string[]): readonly string[] {
  return sheets.length > 0 ? [sheets.join('\n')] : [];
}

const EXPECTED = 'themes/<theme>.css, layouts/<layout>.css, document.css, page.html or logo.svg (png, jpg, webp)';

interface Around {
  readonly ours: Ours;
  readonly embedding: Embedding;
}

async function readPart(file: OwnFile, { ours, embedding: { address } }: Around): Promise<Part> {
  const text = () => ownText(file);
  const sheet = () => readCss(text(), file.shown, (target) => address(target, file));
  const [folder, base] = file.name.includes('/') ? file.name.split('/') : ['', file.name];
  const name = base?.replace(/\.css$/, '') ?? '';
  if (file.name === 'page.html') return { into: 'page', text: ownPage(text(), file.shown, ours.page) };
  if (file.name === 'document.css') return { into: 'documents', text: String(await sheet()) };
  if (folder === 'themes' && base !== name) return theme(name, await sheet(), file.shown, ours);
  if (folder === 'layouts' && base !== name && ours.sheets.includes(`${name}.css`))
    return { into: 'layouts', text: String(await sheet()) };
  throw unknown(file, folder ?? '', name, ours.sheets);
}

/** A theme of a new name that calls itself dark begins with our dark one, else with our light one, as every page does. */
function theme(name: string, sheet: Root, shown: string, ours: Ours): Part {
  if (name === 'type') return { into: 'themes', text: String(sheet) };
  if (isThemeName(name)) {
    const base = isTheme(name) ? name : isDark(sheet) ? 'dark' : 'light';
    const under = base === 'dark' && base !== name ? [ours.dark.replaceAll("'dark'", `'${name}'`)] : [];
    const text = [...under, scoped(sheet, name, shown)].join('\n');
    return { into: 'themes', text, tokens: tokensOf(sheet, name, base, shown) };
  }
  throw new InputError(`${shown}: \`${name}\` can't name a theme, expected small letters, digits and dashes.`);
}

function unnamed({ shown }: OwnFile): string {
  return `${shown}: no sheet names it, expected one with \`url(…)\` of it. Name it or take it out.`;
}

function unknown({ name, shown }: OwnFile, folder: string, base: string, sheets: readonly string[]): InputError {
  if (folder === 'layouts') {
    const near = hint(`${base.replace(/\..*$/, '')}.css`, sheets);
    return new InputError(`${shown}: no sheet of ours has this name, expected one of ${sheets.join(', ')}.${near}`);
  }
  return new InputError(
    `${shown}: not used, expected ${EXPECTED}.${hint(name, ['page.html', 'document.css', 'themes/light.css', 'themes/dark.css'])}`,
  );
}
