/** What a slide of a file shows, and what is said on it, text by text. */
export interface SlideTexts {
  readonly shown: readonly string[];
  readonly said: readonly string[];
}

/** The texts of a part of a PowerPoint file: its paragraphs and alternative texts, in their order; fields are left out. */
export function xmlTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let paragraph: string[] | null = null;
  let field = false;
  let open = false;
  for (const [, text = '', tag = ''] of xml.matchAll(/([^<]*)<([^<>]*)>/g)) {
    if (open && paragraph && !field) paragraph.push(decodedXml(text));
    open = isTag(tag, 'a:t');
    if (isTag(tag, 'a:p')) paragraph = [];
    else if (isTag(tag, 'a:br')) paragraph?.push(' ');
    else if (isTag(tag, 'a:fld')) field = true;
    else if (tag === '/a:fld') field = false;
    else if (tag === '/a:p' && paragraph) {
      texts.push(paragraph.join(''));
      paragraph = null;
    }
    const described = /^p:cNvPr\s(?:[^>]*\s)?descr="([^"]*)"/.exec(tag)?.[1];
    if (described !== undefined) texts.push(decodedXml(described));
  }
  return texts;
}

function isTag(tag: string, name: string): boolean {
  return tag === name || tag.startsWith(`${name} `) || tag.startsWith(`${name}\n`);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML, entities read. */
export function decodedXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, number, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? number, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The texts of a slide as JSON: every string of its facts and content but those of the places, and what is said. */
export function jsonTexts({ data, children }: { readonly data: unknown; readonly children: unknown }): SlideTexts {
  return { shown: strings(data), said: strings(children) };
}

/** What stands around the slides of a deck as JSON. */
export function jsonFrame(deck: object): string {
  return JSON.stringify({ ...deck, root: undefined, ledger: undefined });
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'spans' ? [] : strings(inner)));
}
