import type { Artifact, FormatName, Formattable, MakeFormat } from '../model/index.ts';
import { FORMATS } from '../model/index.ts';
import { renderDocuments } from './documents/documents.ts';
import { html } from './formats/html.ts';

/**
 * How each format is made. A new one is its name in `model/format.ts`, a file that makes it, and its row here, which
 * loads that file only when somebody asks for it.
 */
const MAKERS = {
  html: async (talk) => html(talk),
  handout: async ({ deck, templates }) =>
    renderDocuments(deck, templates.documents).filter(({ path }) => path === 'handout.html'),
  json: async (talk) => (await import('./formats/json.ts')).json(talk),
} as const satisfies Record<FormatName, MakeFormat>;

/** The files of the formats that are asked for, in the order of the table; one that two of them hold is there once. */
export async function renderFormats(talk: Formattable, names: readonly FormatName[]): Promise<readonly Artifact[]> {
  const files = new Map<string, Artifact>();
  for (const name of FORMATS.filter((one) => names.includes(one))) {
    for (const file of await MAKERS[name](talk)) if (!files.has(file.path)) files.set(file.path, file);
  }
  return [...files.values()];
}
