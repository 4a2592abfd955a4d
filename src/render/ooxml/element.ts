/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as XML. Attributes are escaped; children are XML already (`textOf` makes text safe). */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let head = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      head += ` ${key}="${escaped(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`;
  }
  const inner = children.join('');
  return inner === '' ? `<${head}/>` : `<${head}>${inner}</${name}>`;
}

/** A text as XML: signs that XML can't hold, and those that turn the direction of what follows, are left out. */
export function escaped(text: string): string {
  return clean(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Without control characters and halves of signs; line ends and tabs are blanks. */
export function clean(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(CONTROLS, '');
}

/** A part of the package: the declaration and its root. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** What XML 1.0 forbids, and what turns the direction of the words that follow. */
const CONTROLS = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
