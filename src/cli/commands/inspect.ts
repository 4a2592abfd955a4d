import { basename, dirname, resolve } from 'node:path';
import { readBrief, readInspectionTemplates } from '../../ingest/index.ts';
import { InputError } from '../../model/index.ts';
import { checkEdits, inspectSources, isInspection, planTalk } from '../../pipeline.ts';
import { isFolder, writeGenerated } from '../../store/index.ts';
import { CliError } from '../error.ts';
import { type Known, know } from '../know.ts';
import { lineOf } from '../line.ts';
import { readLook } from '../look.ts';
import { headline, reportModel } from '../model-report.ts';
import type { InspectOptions } from '../options.ts';
import { createPrinter, type Printer, plain } from '../print.ts';
import { placeSources, settle } from '../request.ts';
import { PACKAGE } from '../resources.ts';
import { shown } from '../talk-report.ts';

/** `talkwright inspect`: what the sources say, on the terminal, as a page, or for programs. */
export async function inspect(options: InspectOptions): Promise<void> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const page = options.html === undefined ? null : placeOf(options.html, cwd);
  const known = await know(placeSources(options, cwd), cwd, print);
  if (page !== null) await writePage(known, page, print, await ownOf(options, known, cwd));
  print.done();
  for (const line of [...known.warnings, ...editLines(options, known)]) print.warn(line);
  if (options.json) print.data(known.model);
  else if (page !== null) reportPage(known, page, print);
  else print.result(reportModel(known.model, print));
}

/** Edits of the brief that these sources don't bear any more. */
function editLines({ talk }: InspectOptions, { model }: Known): readonly string[] {
  const edits = talk === undefined ? undefined : readBrief(talk).edits;
  return edits ? checkEdits(model, edits).map(lineOf) : [];
}

type Own = NonNullable<Parameters<typeof inspectSources>[3]>;

/** The edits of the brief with the talk that they make; where that can't be made, as the sources alone tell of them. */
async function ownOf({ talk, sources, subjects }: InspectOptions, known: Known, cwd: string): Promise<Own> {
  const edits = talk === undefined ? undefined : readBrief(talk).edits;
  if (!edits) return { edits: undefined, deck: null };
  const asked = { talk, sources, subjects, json: false, quiet: true };
  try {
    const { brief, profile } = settle(asked, cwd)[0];
    const { templates } = await readLook({}, null, cwd);
    return { edits: brief.edits, deck: planTalk(known.model, brief, profile, templates, known.lexicon).deck };
  } catch (error) {
    if (error instanceof InputError) return { edits, deck: null };
    throw error;
  }
}

/** Where the page goes, as an absolute path. Throws CliError when that can be no file, before any work is done. */
function placeOf(path: string, cwd: string): string {
  const target = resolve(cwd, path);
  if (isFolder(target))
    throw new CliError(`--html ${path}: a folder, expected a file: ${path.replace(/\/+$/, '')}/report.html`);
  if (isFolder(dirname(target))) return target;
  throw new CliError(`--html ${path}: there is no folder ${shown(dirname(target))}: make it or choose another place`);
}

async function writePage({ documents, model }: Known, target: string, print: Printer, own: Own): Promise<void> {
  print.step('Drawing the page');
  const { content } = inspectSources(documents, model, readInspectionTemplates(PACKAGE), own);
  const written = await writeGenerated(target, content, isInspection);
  if (written !== 'foreign') return;
  throw new CliError(
    `--html ${shown(target)}: stays as it is, since it is no report as Talkwright wrote it ` +
      `(another file, or one changed by hand): move it, or choose another name than ${basename(target)}`,
    1,
  );
}

function reportPage({ model }: Known, target: string, print: Printer): void {
  print.result(plain(shown(target)));
  print.note(headline(model));
}
