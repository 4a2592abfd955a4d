/** Between two bars, px of the canvas, as the footer is drawn. */
const GAP = 6;

/** Counts what is shown: pages, pages of a series, and the bars of how far the talk is. What is right already stays. */
export function recount(slides: readonly HTMLElement[]): void {
  for (const [at, slide] of slides.entries()) {
    page(slide, at + 1, slides.length);
    series(slide, slides);
    for (const bars of slide.querySelectorAll<SVGSVGElement>('svg.bars')) draw(bars, slides, at + 1);
  }
}

/** "Slide 7 of 15, How they differ": only the 7 is seen. */
function page(slide: HTMLElement, n: number, of: number): void {
  const place = slide.querySelector('.page');
  const [, number, after] = place?.childNodes ?? [];
  if (!number || !after) return;
  write(number, String(n));
  write(after, (after.textContent ?? '').replace(/^ of \d+/, ` of ${of}`));
}

/** " · 2 of 3" over the title; a page that is left alone has no number. */
function series(slide: HTMLElement, slides: readonly HTMLElement[]): void {
  const place = slide.querySelector<HTMLElement>('.eyebrow .of-series');
  if (!place) return;
  const pages = slides.filter((one) => one.dataset.series === slide.dataset.series);
  write(place, ` · ${pages.indexOf(slide) + 1} of ${pages.length}`);
  place.hidden = pages.length === 1;
}

/** One bar for each stretch of a section, as long as it has slides, filled as far as the talk has come. */
function draw(bars: SVGSVGElement, slides: readonly HTMLElement[], n: number): void {
  const runs = runsOf(slides);
  const width = Number(bars.getAttribute('width'));
  const unit = (width - GAP * (runs.length - 1)) / slides.length;
  let [x, from] = [0, 0];
  const drawn = runs.flatMap((count) => {
    const done = Math.min(count, Math.max(0, n - from));
    const shapes = [bar(bars, 'todo', x, count * unit), ...(done > 0 ? [bar(bars, 'done', x, done * unit)] : [])];
    x += count * unit + GAP;
    from += count;
    return shapes;
  });
  const same = (a: Element, b: Element | undefined) =>
    b !== undefined && ['class', 'x', 'width'].every((name) => a.getAttribute(name) === b.getAttribute(name));
  const now = [...bars.children];
  if (drawn.length !== now.length || !drawn.every((one, i) => same(one, now[i]))) bars.replaceChildren(...drawn);
}

/** How many slides follow one another in one section, stretch by stretch. */
function runsOf(slides: readonly HTMLElement[]): number[] {
  const runs: number[] = [];
  for (const [i, { dataset }] of slides.entries()) {
    if (i > 0 && slides[i - 1]?.dataset.section === dataset.section) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
  }
  return runs;
}

function bar({ ownerDocument }: Element, name: string, x: number, width: number): SVGRectElement {
  const shape = ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  shape.classList.add(name);
  const facts = { x, y: 0, width, height: 6, rx: 3 };
  for (const [key, value] of Object.entries(facts)) shape.setAttribute(key, String(Math.round(value * 100) / 100));
  return shape;
}

function write(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
