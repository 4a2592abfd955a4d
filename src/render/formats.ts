import type { Artifact, FormatName, Formattable, MakeFormat, Print } from '../model/index.ts';
import { FORMATS } from '../model/index.ts';
import { html } from './formats/html.ts';

/**
 * How each format is made. A new one is its name in `model/format.ts`, a file that makes it, and its row here, which
 * loads that file only when somebody asks for it.
 */
const MAKERS = {
  html: async (talk) => html(talk),
  pdf: async (talk) => (await import('./formats/pdf.ts')).pdf(talk),
  pptx: async ({ deck, templates }) => [await (await import('./pptx/index.ts')).renderPptx(deck, templates)],
  script: async (talk) => (await import('./formats/script.ts')).script(talk),
  md: async ({ deck }) => (await import('./markdown/markdown.ts')).markdown(deck),
  handout: async (talk) => (await import('./formats/handout.ts')).handout(talk),
  docx: async ({ deck }) => (await import('./docx/index.ts')).renderDocx(deck),
  json: async (talk) => (await import('./formats/json.ts')).json(talk),
} as const satisfies Record<FormatName, MakeFormat>;

/** The files of the formats that are asked for, in the order of the table; one that two of them hold is there once. */
export async function renderFormats(
  talk: Formattable,
  names: readonly FormatName[],
): Promise<readonly (Artifact | Print)[]> {
  const files = new Map<string, Artifact | Print>();
  for (const name of FORMATS.filter((one) => names.includes(one))) {
    for (const file of await MAKERS[name](talk)) if (!files.has(file.path)) files.set(file.path, file);
  }
  return [...files.values()];
}
