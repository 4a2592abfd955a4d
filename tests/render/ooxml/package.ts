import { strFromU8, unzipSync } from 'fflate';
import { readXml, type Xml } from '../pptx/xml.ts';

/** A file of parts that is read back. */
export interface Package {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  readonly part: (path: string) => Xml;
  readonly relations: (path: string) => readonly Relation[];
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** From the package's root; an address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

export function packageOf(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const found = files[path];
    if (!found) throw new Error(`no part ${path}`);
    return readXml(strFromU8(found));
  };
  const relations = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = `${folder}_rels/${path.slice(folder.length)}.rels`;
    return files[name] ? part(name).children.map((one) => relationIn(one, folder)) : [];
  };
  return { bytes, names: Object.keys(files), part, relations };
}

function relationIn({ attributes }: Xml, folder: string): Relation {
  const external = attributes.TargetMode === 'External';
  const target = attributes.Target ?? '';
  const path = external ? target : new URL(target, `file:///${folder}`).pathname.slice(1);
  return { id: attributes.Id ?? '', type: attributes.Type ?? '', target: path, external };
}
