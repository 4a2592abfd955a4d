/** What a paragraph style says that counts for headings. */
export interface ParagraphStyle {
  /** 1-based heading level; null for text. */
  readonly level: number | null;
  readonly bold: boolean;
  /** In points; null when it takes that of the document. */
  readonly size: number | null;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  /** Size of text that no style sizes, in points. */
  readonly size: number;
  /** Paragraphs that carry a heading level of their own, by their words. */
  readonly levels: ReadonlyMap<string, number>;
}

/** Words of a paragraph for finding it again: white space squeezed. */
export function keyOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads the parts of a Word document that say how paragraphs look and rank: `styles.xml`, `document.xml`. */
export function stylesOf(styles: string, document: string): Styles {
  const raw = new Map<string, { xml: string; base: string | null }>();
  for (const part of styles.split('<w:style ').slice(1)) {
    const [xml = ''] = part.split('</w:style>', 1);
    const id = /w:styleId="([^"]*)"/.exec(xml)?.[1];
    if (id !== undefined) raw.set(id, { xml, base: /<w:basedOn\b[^>]*w:val="([^"]*)"/.exec(xml)?.[1] ?? null });
  }
  const byId = new Map([...raw.keys()].map((id) => [id, resolved(id, raw)]));
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
  const normal = [...raw.values()].find(({ xml }) => /w:default="1"/.test(xml) && /w:type="paragraph"/.test(xml));
  return { byId, size: sizeIn(normal?.xml ?? '') ?? sizeIn(defaults) ?? 11, levels: levelsIn(document) };
}

/** A style with what it inherits; chains that bite their own tail end. */
function resolved(id: string, raw: ReadonlyMap<string, { xml: string; base: string | null }>): ParagraphStyle {
  let level: number | null = null;
  let bold: boolean | null = null;
  let size: number | null = null;
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = raw.get(at)?.base ?? null) {
    seen.add(at);
    const xml = raw.get(at)?.xml ?? '';
    level ??= levelIn(xml);
    size ??= sizeIn(xml);
    bold ??= boldIn(xml);
  }
  return { level: level !== null && level <= 6 ? level : null, bold: bold ?? false, size };
}

/** 1-based; 10 is Word's "body text". */
function levelIn(xml: string): number | null {
  const value = /<w:outlineLvl\b[^>]*w:val="(\d)"/.exec(xml)?.[1];
  return value === undefined ? null : Number(value) + 1;
}

function sizeIn(xml: string): number | null {
  const value = /<w:sz\b[^>]*w:val="(\d{1,4})"/.exec(xml)?.[1];
  return value === undefined ? null : Number(value) / 2;
}

function boldIn(xml: string): boolean | null {
  const tag = /<w:b(?:\s[^>]*)?\/>/.exec(xml)?.[0];
  return tag === undefined ? null : !/w:val="(?:0|false)"/.test(tag);
}

function levelsIn(document: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let from = 0;
  for (let at = document.indexOf('<w:outlineLvl'); at >= 0; at = document.indexOf('<w:outlineLvl', from)) {
    const end = document.indexOf('</w:p>', at);
    from = end < 0 ? document.length : end;
    const xml = document.slice(at, from);
    const level = levelIn(xml);
    const text = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
    if (level !== null && level <= 6 && keyOf(text) !== '') levels.set(keyOf(plain(text)), level);
  }
  return levels;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] as string);
}
