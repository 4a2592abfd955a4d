import { strToU8, zipSync } from 'fflate';
import { document, el } from './element.ts';
import { RELATIONS, TYPES } from './names.ts';

/** A relationship of a part: to another part (a path from the package's root), or to a page of the web. */
export interface Relation {
  readonly id: string;
  readonly kind: keyof typeof RELATIONS;
  readonly target: string;
}

/** A part of the package: XML with a type, or bytes whose type their extension tells. */
export interface Part {
  readonly path: string;
  readonly type: keyof typeof TYPES | null;
  readonly content: string | Uint8Array;
  readonly relations: readonly Relation[];
}

/** The parts as one zip file, of which `main` is the document: the same parts give the same bytes. */
export function packed(parts: readonly Part[], main: string): Uint8Array {
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(contentTypes(parts)) };
  const add = (path: string, content: string | Uint8Array) => {
    files[path] = typeof content === 'string' ? strToU8(content) : content;
  };
  add('_rels/.rels', relationships(rootOf(parts, main), ''));
  for (const { path, content, relations } of parts) {
    add(path, content);
    if (relations.length > 0) add(relationsOf(path), relationships(relations, folderOf(path)));
  }
  // The first day that a zip can name, taken as local time by the packer: no clock, no zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** What the package is about: its document, and what it says of itself. */
function rootOf(parts: readonly Part[], main: string): readonly Relation[] {
  const about = parts.flatMap(({ path, type }) =>
    type === 'core' || type === 'app' ? [{ kind: type, target: path }] : [],
  );
  return [{ kind: 'document' as const, target: main }, ...about].map((one, i) => ({ id: `rId${i + 1}`, ...one }));
}

/** Types of pictures by extension. */
const MEDIA: Readonly<Record<string, string>> = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

function contentTypes(parts: readonly Part[]): string {
  const defaults = [
    'rels',
    'xml',
    ...Object.keys(MEDIA).filter((one) => parts.some(({ path }) => path.endsWith(`.${one}`))),
  ];
  const types: Readonly<Record<string, string>> = {
    ...MEDIA,
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
  };
  return document(
    el(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...defaults.map((name) => el('Default', { Extension: name, ContentType: types[name] })),
      ...parts.flatMap(({ path, type }) =>
        type ? [el('Override', { PartName: `/${path}`, ContentType: TYPES[type] })] : [],
      ),
    ),
  );
}

function relationships(relations: readonly Relation[], from: string): string {
  return document(
    el(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...relations.map(({ id, kind, target }) =>
        el('Relationship', {
          Id: id,
          Type: RELATIONS[kind],
          Target: kind === 'link' ? target : relative(from, target),
          TargetMode: kind === 'link' ? 'External' : undefined,
        }),
      ),
    ),
  );
}

function relationsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}/_rels/${path.slice(folder.length + 1)}.rels`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path as it is seen from a folder of the package. */
function relative(from: string, to: string): string {
  const [here, there] = [from === '' ? [] : from.split('/'), to.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
