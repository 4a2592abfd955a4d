import { types } from 'node:util';
import { InputError, type OwnLayout } from '../../model/index.ts';
import { hint } from '../choice.ts';

const NAMES = ['default', 'css', 'title'];

/** What a module with a layout exports. */
export interface Exported {
  readonly draw: OwnLayout['draw'];
  readonly css: string | null;
  readonly unseenTitle: boolean;
}

/** The exports of a module, checked. Throws InputError for the first that is wrong, missing or unknown. */
export function checkedExports(exported: Readonly<Record<string, unknown>>, file: string): Exported {
  const { default: draw, css = null, title = 'shown' } = exported;
  const wrong = (what: string) => new InputError(`${file}: ${what}`);
  const unknown = Object.keys(exported).find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw wrong(`exports \`${unknown}\`, expected one of ${NAMES.join(', ')}.${hint(unknown, NAMES)}`);
  if (typeof draw !== 'function')
    throw wrong(`its default export is ${kindOf(draw)}, expected \`export default function (slide, tools) { … }\`.`);
  if (types.isAsyncFunction(draw) || types.isGeneratorFunction(draw))
    throw wrong(notPlain(types.isAsyncFunction(draw)));
  if (css !== null && typeof css !== 'string') throw wrong(`\`css\` is ${kindOf(css)}, expected a text.`);
  if (title !== 'shown' && title !== 'unseen')
    throw wrong(`\`title\` is ${kindOf(title)}, expected 'shown' or 'unseen'.`);
  return { draw: draw as OwnLayout['draw'], css, unseenTitle: title === 'unseen' };
}

function notPlain(isAsync: boolean): string {
  const kind = isAsync ? 'async' : 'a generator';
  return `its function is ${kind}, expected a plain one, for a slide is drawn at once. Read what it needs outside of it.`;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `\`${value.slice(0, 20)}\``;
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
