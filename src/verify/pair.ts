import { checksum, type ExhibitSlide, type Ledger, type LedgerSlide, plainText } from '../model/index.ts';

/** A slide of a file, with what it was made with: null where it wasn't. */
export interface Paired {
  readonly slide: ExhibitSlide;
  /** 1-based. */
  readonly n: number;
  readonly made: LedgerSlide | null;
  /** Its texts, each once, with their checksums. */
  readonly texts: readonly { readonly text: string; readonly checksum: string }[];
}

/** Share of a slide's texts by which it is known again under no name. */
const KNOWN = 0.3;

/** Each slide of a file with its entry in the ledger: by its id, else by most texts in common. */
export function paired(slides: readonly ExhibitSlide[], ledger: Ledger | null): readonly Paired[] {
  const free = new Set(ledger?.slides.filter(({ id }) => id !== '') ?? []);
  const found = slides.map((slide, i) => {
    const texts = [...new Set([...slide.shown, ...slide.said].map(plainText))].filter(Boolean);
    return { slide, n: i + 1, texts: texts.map((text) => ({ text, checksum: checksum(text) })) };
  });
  const byId = found.map(({ slide }) => {
    const made = slide.id === null ? undefined : [...free].find(({ id }) => id === slide.id);
    if (made) free.delete(made);
    return made ?? null;
  });
  return found.map((one, i) => ({ ...one, made: byId[i] ?? likest(one.texts, free) }));
}

function likest(texts: Paired['texts'], free: Set<LedgerSlide>): LedgerSlide | null {
  const held = new Set(texts.map((one) => one.checksum));
  let best: { readonly made: LedgerSlide; readonly share: number } | null = null;
  for (const made of free) {
    const share = made.texts.filter((text) => held.has(text.checksum)).length / Math.max(1, made.texts.length);
    if (share > KNOWN && share > (best?.share ?? 0)) best = { made, share };
  }
  if (best) free.delete(best.made);
  return best?.made ?? null;
}
