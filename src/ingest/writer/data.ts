import { isMap, parseDocument } from 'yaml';

/** The lists of a brief that hold what a person edits. */
export type EditList = 'include' | 'exclude' | 'edits';

/** What a brief says, key by key. */
export type Data = Readonly<Record<string, unknown>>;

/** What a text says; null where it is no map, or no YAML, or repeats what isn't there. */
export function dataOf(text: string): Data | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  try {
    return document.toJS({ maxAliasCount: 20 }) as Data;
  } catch {
    // An alias whose anchor is gone.
    return null;
  }
}

export function entriesOf(data: Data, list: EditList): readonly unknown[] {
  const entries = data[list];
  return Array.isArray(entries) ? entries : [];
}
