/** An element of a part, as a strict reader finds it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;

/** Reads a part. Throws where XML 1.0 forbids what stands there: an open tag, an attribute twice, a bare sign, a control character. */
export function readXml(source: string): Xml {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (!source.startsWith(head)) throw new Error('no declaration');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  let at = head.length;
  while (at < source.length) {
    const top = stack.at(-1) as Open;
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      top.text += decoded(source.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? source.length : end;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(source);
    if (!found) throw new Error(`no tag at ${at}: ${source.slice(at, at + 80)}`);
    at = TAG.lastIndex;
    const [, closing, name = '', attributes = '', single] = found;
    if (closing) {
      if (stack.pop()?.name !== name || stack.length === 0) throw new Error(`${name} closes nothing at ${at}`);
      continue;
    }
    const element: Open = { name, attributes: attributesIn(attributes), children: [], text: '' };
    top.children.push(element);
    if (!single) stack.push(element);
  }
  if (stack.length !== 1 || root.children.length !== 1) throw new Error('not one root');
  return root.children[0] as Xml;
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} twice`);
    found[name] = decoded(value);
  }
  return found;
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function decoded(text: string): string {
  if (/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text.replace(/[\t\n\r]/g, ''))) throw new Error('a sign that XML forbids');
  return text.replace(/&[^;]*;?/g, (sign) => {
    const known = SIGNS[sign];
    if (known === undefined) throw new Error(`an entity that nobody declares: ${sign}`);
    return known;
  });
}

export function all(root: Xml, name: string): readonly Xml[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** All that a tree says, a line a paragraph. */
export function textOf(root: Xml): string {
  return all(root, 'a:p')
    .map((one) => one.children.map((child) => (child.name === 'a:br' ? ' ' : textIn(child))).join(''))
    .join('\n');
}

function textIn(element: Xml): string {
  return element.name === 'a:t' ? element.text : element.children.map(textIn).join('');
}
