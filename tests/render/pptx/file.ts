import { readTemplates } from '../../../src/ingest/index.ts';
import type { Deck, Templates } from '../../../src/model/index.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { ROOT } from '../../pipeline/default-talk.ts';
import { type Package, packageOf } from '../ooxml/package.ts';
import type { Xml } from './xml.ts';

/** A PowerPoint file that is read back. */
export interface File extends Package {
  /** Slides in their order, and their notes. */
  readonly slides: readonly Xml[];
  readonly notes: readonly Xml[];
}

/** The package's own templates: themes and icons as they are drawn. */
export const templates: Templates = readTemplates(ROOT);

export async function fileOf(deck: Deck, given: Templates = templates): Promise<File> {
  const { content } = await renderPptx(deck, given);
  const file = packageOf(content as Uint8Array);
  const count = file.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const row = (folder: string) => Array.from({ length: count }, (_, i) => file.part(`ppt/${folder}${i + 1}.xml`));
  return { ...file, slides: row('slides/slide'), notes: row('notesSlides/notesSlide') };
}
