/** Names that are written otherwise than hast calls them: in HTML, and in drawings. */
const HTML: Readonly<Record<string, string>> = {
  className: 'class',
  colSpan: 'colspan',
  popoverTarget: 'popovertarget',
  tabIndex: 'tabindex',
};
const DRAWN: Readonly<Record<string, string>> = { className: 'class', fontSize: 'font-size', tabIndex: 'tabindex' };

/** What was asked for before: a handful of names, for the sanitiser knows each. */
const known = { html: new Map<string, string>(), drawn: new Map<string, string>() };

/** How the attribute begins that a property is written as (` class="`), in a drawing (SVG) or in HTML; of the properties that a schema of ours lets through. */
export function attributeStart(property: string, drawn: boolean): string {
  const names = drawn ? known.drawn : known.html;
  const before = names.get(property);
  if (before !== undefined) return before;
  const name = ` ${nameOf(property, drawn ? DRAWN : HTML)}="`;
  names.set(property, name);
  return name;
}

function nameOf(property: string, own: Readonly<Record<string, string>>): string {
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
  return own[property] ?? property;
}
