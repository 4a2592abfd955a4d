import { InputError, LAYOUTS, type LayoutName, type OwnLayouts, type Templates } from '../../model/index.ts';
import { hint } from '../choice.ts';
import { readCss } from './css.ts';
import { type OwnFile, ownDigest, ownFiles, ownText } from './folder.ts';
import { DEADLINES, type Deadlines, loadLayout } from './module.ts';

const NAMES = Object.keys(LAYOUTS);

/** Layouts of a person's own, with their sheets. */
export interface LoadedLayouts {
  readonly layouts: OwnLayouts;
  readonly styles: readonly string[];
  /** Of the files that they were loaded from. */
  readonly digest: string;
}

/**
 * Loads a folder of layouts: `<layout>.mjs` draws in place of ours, `<layout>.css` beside it dresses it; folders in it are
 * for what the modules import. Throws InputError, one line for each file that can't be used; 2 where there is no such folder.
 */
export async function readOwnLayouts(
  dir: string,
  cwd: string,
  deadlines: Deadlines = DEADLINES,
): Promise<LoadedLayouts> {
  const files = ownFiles('--layouts', dir, cwd, 0);
  const loaded: Omit<LoadedLayouts, 'digest'>[] = [];
  const faults: string[] = [];
  for (const file of files) {
    try {
      loaded.push(await readOne(file, files, deadlines));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new InputError(faults.join('\n'));
  if (loaded.length === 0)
    throw new InputError(`--layouts ${dir}: no layout in this folder, expected <layout>.mjs such as stat.mjs.`, 2);
  return {
    layouts: Object.assign({}, ...loaded.map(({ layouts }) => layouts)),
    styles: loaded.flatMap(({ styles }) => styles),
    digest: ownDigest(dir, cwd),
  };
}

/** `ours` with layouts that draw in place of ours. */
export function withLayouts(ours: Templates, { layouts, styles, digest }: LoadedLayouts): Templates {
  const sheet = styles.length > 0 ? [styles.join('\n')] : [];
  return { ...ours, layouts, drawnBy: digest, styles: [...ours.styles, ...sheet] };
}

async function readOne(
  file: OwnFile,
  all: readonly OwnFile[],
  deadlines: Deadlines,
): Promise<Omit<LoadedLayouts, 'digest'>> {
  const [, name = file.name, extension = ''] = /^(.+)\.([^.]+)$/.exec(file.name) ?? [];
  if (extension !== 'mjs' && extension !== 'css') throw unread(file, name);
  if (!NAMES.includes(name))
    throw new InputError(
      `${file.shown}: no layout is called \`${name}\`, expected one of ${NAMES.join(', ')}.${hint(name, NAMES)}`,
    );
  if (extension === 'css') {
    if (!all.some((other) => other.name === `${name}.mjs`))
      throw new InputError(
        `${file.shown}: no ${name}.mjs beside it, expected its module. A sheet alone belongs to layouts/ of --templates.`,
      );
    return { layouts: {}, styles: [String(await readCss(ownText(file), file.shown))] };
  }
  const { layout, css } = await loadLayout(file, deadlines);
  const styles = css === null ? [] : [String(await readCss(css, `${file.shown} css`))];
  return { layouts: { [name as LayoutName]: layout }, styles };
}

function unread({ shown, name: full }: OwnFile, name: string): InputError {
  const advice = /\.(?:js|cjs|ts|mts|jsx|tsx)$/.test(full)
    ? ` Call it ${name}.mjs, in JavaScript.`
    : ' Move it into a folder of its own.';
  return new InputError(`${shown}: not used, expected <layout>.mjs or <layout>.css.${advice}`);
}
