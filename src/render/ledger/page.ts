import type { Element, Nodes } from 'hast';
import {
  checksum,
  type Deck,
  LEDGER_ID,
  ledgerEntries,
  ledgerHead,
  pageTexts,
  panelTexts,
  slidesOf,
  slidesOfPage,
  writtenEntries,
  writtenEntry,
} from '../../model/index.ts';
import { written } from '../markup/write.ts';

/** The ledger of a page, which is told of its slides and its panel of sources as they are written. */
export interface PageLedger {
  /** Nodes that are ready to be written, or were: slides, and what parts them. */
  readonly slides: (nodes: readonly Nodes[], markup: string) => void;
  readonly panel: (nodes: readonly Nodes[], markup: string) => void;
  /** As the page holds it, data that no browser runs; `frame` is all of the page but slides, panel and this. */
  readonly markup: (frame: string) => string;
}

export function pageLedger(deck: Deck): PageLedger {
  const byId = new Map(slidesOf(deck).map((slide) => [slide.data.id, slide]));
  const enter = ledgerEntries(deck);
  const entries: string[] = [];
  let beside = '';
  const section = (drawn: Element, markup: string) => {
    const slide = byId.get(String(drawn.properties.id));
    if (slide) entries.push(writtenEntry(enter({ slide, ...pageTexts(drawn), markup })));
  };
  return {
    slides: (nodes, markup) => {
      for (const one of slidesOfPage(nodes).sections) section(one, nodes[0] === one ? markup : written([one]));
    },
    panel: (nodes, markup) => {
      beside = writtenEntry(enter({ slide: null, shown: panelTexts(nodes), said: [], markup }));
    },
    markup: (frame) => {
      const data = writtenEntries(ledgerHead(deck, checksum(frame)), [beside, ...entries]);
      return `<script type="application/json" id="${LEDGER_ID}">${data.replaceAll('<', '\\u003c')}</script>`;
    },
  };
}
