import { strFromU8, unzipSync } from 'fflate';
import { readTemplates } from '../../../src/ingest/index.ts';
import type { Deck, Templates } from '../../../src/model/index.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { ROOT } from '../../pipeline/default-talk.ts';
import { readXml, type Xml } from './xml.ts';

/** A PowerPoint file that is read back. */
export interface File {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  readonly part: (path: string) => Xml;
  /** Slides in their order, and their notes. */
  readonly slides: readonly Xml[];
  readonly notes: readonly Xml[];
  readonly relations: (path: string) => readonly Relation[];
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** From the package's root; an address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** The package's own templates: themes and icons as they are drawn. */
export const templates: Templates = readTemplates(ROOT);

export async function fileOf(deck: Deck, given: Templates = templates): Promise<File> {
  const { content } = await renderPptx(deck, given);
  const bytes = content as Uint8Array;
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const found = files[path];
    if (!found) throw new Error(`no part ${path}`);
    return readXml(strFromU8(found));
  };
  const names = Object.keys(files);
  const count = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const row = (folder: string) => Array.from({ length: count }, (_, i) => part(`ppt/${folder}${i + 1}.xml`));
  const relations = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = `${folder}_rels/${path.slice(folder.length)}.rels`;
    return files[name] ? part(name).children.map((one) => relationIn(one, folder)) : [];
  };
  return { bytes, names, part, slides: row('slides/slide'), notes: row('notesSlides/notesSlide'), relations };
}

function relationIn({ attributes }: Xml, folder: string): Relation {
  const external = attributes.TargetMode === 'External';
  const target = attributes.Target ?? '';
  const path = external ? target : new URL(target, `file:///${folder}`).pathname.slice(1);
  return { id: attributes.Id ?? '', type: attributes.Type ?? '', target: path, external };
}
