import type { Element, Root } from 'hast';
import {
  checksum,
  type Deck,
  LEDGER_ID,
  type Ledger,
  ledgerOf,
  pageTexts,
  panelTexts,
  slidesOf,
  slidesOfPage,
  writtenLedger,
} from '../../model/index.ts';

/** The ledger of a page: its slides and its panel of sources as trees that are ready to be written, and all that stands around them. */
export function pageLedger(
  deck: Deck,
  slides: Root,
  panel: Root,
  frame: string,
  write: (section: Element) => string,
): Ledger {
  const { sections } = slidesOfPage(slides.children);
  const drawn = new Map(sections.map((section): [unknown, Element] => [section.properties.id, section]));
  const texts = slidesOf(deck).flatMap((slide) => {
    const section = drawn.get(slide.data.id);
    return section ? [{ slide, ...pageTexts(section), markup: write(section) }] : [];
  });
  const beside = panel.children.map((one) => (one.type === 'element' ? write(one) : '')).join('');
  const around = { slide: null, shown: panelTexts(panel.children), said: [], markup: beside };
  return ledgerOf(deck, [around, ...texts], checksum(frame));
}

/** A page with its ledger behind the panel of sources: data, which no browser runs. */
export function withLedger(
  page: string,
  { slides, appendix }: { readonly slides: string; readonly appendix: string },
  ledger: (frame: string) => Ledger,
): string {
  const at = page.indexOf(slides);
  const below = page.indexOf(appendix, at + slides.length);
  const end = below + appendix.length;
  const frame = page.slice(0, at) + page.slice(at + slides.length, below) + page.slice(end);
  const data = writtenLedger(ledger(frame)).replaceAll('<', '\\u003c');
  return `${page.slice(0, end)}<script type="application/json" id="${LEDGER_ID}">${data}</script>${page.slice(end)}`;
}
