/** Parts that every slide has, by where they stand; the first that holds an element names it. */
const PARTS: readonly (readonly [selector: string, name: string])[] = [
  ['h1, h2', 'title'],
  ['.cite', 'citation'],
  ['.page', 'page number'],
  ['.tag', 'tag'],
  ['.eyebrow', 'eyebrow'],
  ['.ft', 'footer'],
];

/** Classes that say how something looks, not what it is. */
const LOOKS =
  /^(?:[a-z]\d|fragment|visible|current-fragment|dashed|dense|packed|airy|stretch|empty|.*-(?:[abc]|\d|none))$/;

/** Where an element stands, as people name it: "title", "cell 2 of row “Output”", "tile 3, name". */
export function slotOf(element: Element): string {
  for (const [selector, name] of PARTS) if (element.closest(selector)) return name;
  const cell = element.closest<HTMLTableCellElement>('td, th');
  if (cell) return cellOf(cell);
  const drawing = element.closest('svg');
  const item = element.closest('li');
  const within = drawing ? (element.matches('text, tspan') ? 'label' : 'drawing') : named(element, item);
  if (!item) return within === '' ? 'slide' : within;
  const list = item.parentElement;
  const n = [...(list?.children ?? [])].indexOf(item) + 1;
  const what = nameOf(item) || (list ? nameOf(list) : '') || 'item';
  return [`${what} ${n}`, within === what ? '' : within].filter(Boolean).join(', ');
}

function cellOf(cell: HTMLTableCellElement): string {
  const row = cell.parentElement as HTMLTableRowElement;
  const head = row.querySelector('th')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (cell.closest('thead')) return `head of column ${cell.cellIndex + 1}`;
  if (cell.matches('th')) return `head of row “${head}”`;
  const n = [...row.children].filter((one) => one.matches('td')).indexOf(cell) + 1;
  return `cell ${n} of row ${head === '' ? row.sectionRowIndex + 1 : `“${head}”`}`;
}

/** The name of the nearest element that has one, up to where the search ends. */
function named(element: Element, end: Element | null): string {
  for (let at: Element | null = element; at && at !== end && !at.matches('.s, section'); at = at.parentElement) {
    const name = nameOf(at);
    if (name) return name;
  }
  return '';
}

function nameOf(element: Element): string {
  const name = [...element.classList].find((one) => !LOOKS.test(one)) ?? '';
  return name === 's' ? 'slide' : name === 'bd' ? 'body' : name === 'hd' ? 'head' : name.replaceAll('-', ' ');
}
