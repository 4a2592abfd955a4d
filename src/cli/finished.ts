import { emit, printed, withPress } from '../emit/index.ts';
import { readLexicon, sourceDigests } from '../ingest/index.ts';
import { InputError, type Print } from '../model/index.ts';
import { onPaper } from '../pipeline.ts';
import { readOwn } from '../store/index.ts';
import { type Forms, formsOf } from './formats.ts';
import { readLook } from './look.ts';
import type { BuildOptions } from './options.ts';
import type { Printer } from './print.ts';
import { isAsMade, type Known } from './recorded.ts';
import type { Request } from './request.ts';
import { contentFolders } from './resources.ts';
import { tellPrinted } from './talk-report.ts';

/** The deck's page. */
const PAGE = 'index.html';

/**
 * Prints the page of a talk that would be made again just as it is there, without making it; whether it did. It leaves to the making whatever
 * isn't as it was: sources, brief, words, templates, the program or the page itself.
 */
export async function printFinished(
  known: Known,
  request: Request,
  options: BuildOptions,
  print: Printer,
): Promise<boolean> {
  const forms = formsOf(options);
  const page = await finishedPage(known, request, options, forms);
  if (page === null) return false;
  print.step(`Printing ${page.path}`);
  const file = await withPress((press) => printed(press, page), forms.sandbox);
  const files = await emit([file], known.dir, { ...known.record, made: [file.path] });
  print.done();
  tellPrinted(known, file.path, files, print);
  return true;
}

async function finishedPage(
  { dir, record, cwd }: Known,
  request: Request,
  options: BuildOptions,
  { formats, paper }: Forms,
): Promise<Print | null> {
  const isAlone = formats.every((name) => name === 'pdf') && !options.json && options.out === dir;
  if (!isAlone || !record.made.includes(PAGE)) return null;
  const sources = digestsOf(request, cwd);
  if (sources === null) return null;
  const { templates } = await readLook(options, request.brief.brand, cwd);
  const lexicon = readLexicon(contentFolders('lexicon', cwd));
  if (!isAsMade(record, sources, { request, known: { lexicon }, templates })) return null;
  const html = await readOwn(dir, PAGE);
  return html === null ? null : onPaper(html, request.brief.theme, paper);
}

/** Those of the sources; null where they can't be read, which the making tells. */
function digestsOf({ patterns, limits }: Request, cwd: string): ReadonlyMap<string, string> | null {
  try {
    return sourceDigests(patterns, cwd, limits);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
