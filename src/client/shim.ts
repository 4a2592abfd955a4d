/**
 * Runs before reveal.js: its generated style sheets become constructed ones, which the page's policy allows.
 * A `<style>` that a script makes is an inert element here; its text is adopted while it stands in the document.
 */
const sheets = new Map<Element, CSSStyleSheet>();
const create = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  if (name.toLowerCase() !== 'style') return create(name, options);
  const inert = create('x-style');
  inert.hidden = true;
  sheets.set(inert, new CSSStyleSheet());
  return inert;
}) as typeof document.createElement;

function adopt(): void {
  const standing: CSSStyleSheet[] = [];
  for (const [element, sheet] of sheets) {
    if (!element.isConnected) continue;
    sheet.replaceSync(element.textContent ?? '');
    standing.push(sheet);
  }
  document.adoptedStyleSheets = standing;
}

new MutationObserver(adopt).observe(document.documentElement, { childList: true, subtree: true });
