import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  InputError,
  type InspectionTemplates,
  type LiveAssets,
  type Templates,
  type ThemeName,
} from '../model/index.ts';
import type { Memory } from './memory.ts';

/** Built by `scripts/assets.mjs`, in the order of the cascade and of running. */
const BUILT_STYLES = ['reveal.css', 'fonts.css'] as const;
const BUILT_SCRIPTS = ['shim.js', 'deck.js'] as const;

/**
 * Reads what render draws with: `templates/` and the built assets under the package's root.
 * Throws an InputError when a file is missing: the installation is incomplete. With a `memory`, files that hold what
 * they held give the same value.
 */
export function readTemplates(root: string, memory?: Memory): Templates {
  const files = filesOf(root);
  return memory ? memory.templates(Object.values(files).flat(), () => templatesOf(files)) : templatesOf(files);
}

/** The texts of what render draws with. */
interface TemplateFiles {
  readonly page: string;
  readonly styles: string[];
  readonly scripts: string[];
  readonly icons: string;
  readonly documentPage: string;
  readonly documentStyles: string[];
}

function filesOf(root: string): TemplateFiles {
  const assets = join(root, 'dist', 'lib', 'assets');
  const templates = join(root, 'templates');
  return {
    page: read(join(templates, 'page.html')),
    styles: [
      ...BUILT_STYLES.map((name) => read(join(assets, name))),
      ...sheets(join(templates, 'themes')),
      ...sheets(join(templates, 'layouts')),
    ],
    scripts: BUILT_SCRIPTS.map((name) => read(join(assets, name))),
    icons: read(join(assets, 'icons.json')),
    documentPage: read(join(templates, 'document.html')),
    documentStyles: [`${looks(templates)}\n${read(join(templates, 'document.css'))}`],
  };
}

function templatesOf({ page, styles, scripts, icons, documentPage, documentStyles }: TemplateFiles): Templates {
  return {
    page,
    styles,
    scripts,
    icons: JSON.parse(icons) as Templates['icons'],
    documents: { page: documentPage, styles: documentStyles },
  };
}

/** Reads what only pages of the local server hold. Throws an InputError when a file is missing: the installation is incomplete. */
export function readLiveAssets(root: string): LiveAssets {
  return {
    script: read(join(root, 'dist', 'lib', 'assets', 'live.js')),
    style: sheets(join(root, 'templates', 'live')).join(''),
  };
}

/**
 * Reads what the page of an inspection is drawn with; its dark look holds where a screen asks for one.
 * Throws an InputError when a file is missing: the installation is incomplete.
 */
export function readInspectionTemplates(root: string): InspectionTemplates {
  const templates = join(root, 'templates');
  return {
    page: read(join(templates, 'inspect.html')),
    fonts: read(join(root, 'dist', 'lib', 'assets', 'fonts.css')),
    styles: [`${looks(templates)}\n${read(join(templates, 'inspect.css'))}`],
  };
}

/** The sheet of one of our themes. Throws an InputError when it is missing: the installation is incomplete. */
export function readTheme(root: string, name: ThemeName): string {
  return read(join(root, 'templates', 'themes', `${name}.css`));
}

/** Names of our layouts' sheets, sorted. */
export function layoutSheets(root: string): readonly string[] {
  return listed(join(root, 'templates', 'layouts')).filter((name) => name.endsWith('.css'));
}

/** Reads the script that measures a deck in a browser. Throws an InputError when it is missing. */
export function readFitScript(root: string): string {
  return read(join(root, 'dist', 'lib', 'assets', 'fit.js'));
}

/** Colours and faces of a page that is light on paper and dark where a screen asks for it. */
function looks(templates: string): string {
  const theme = (name: string) => read(join(templates, 'themes', `${name}.css`));
  return [theme('light'), `@media screen and (prefers-color-scheme: dark) {\n${theme('dark')}}`, theme('type')].join(
    '\n',
  );
}

/** A folder's style sheets, joined in the order of their names. */
function sheets(folder: string): string[] {
  const names = listed(folder).filter((name) => name.endsWith('.css'));
  return [names.map((name) => read(join(folder, name))).join('\n')];
}

function listed(folder: string): string[] {
  return guarded(folder, () => readdirSync(folder).sort());
}

function read(path: string): string {
  return guarded(path, () => readFileSync(path, 'utf8'));
}

function guarded<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new InputError(`${path}: not found, expected a part of the installation; install talkwright again`, 1, {
      cause,
    });
  }
}
