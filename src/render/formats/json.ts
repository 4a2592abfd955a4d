import {
  type Artifact,
  checksum,
  type Formattable,
  jsonFrame,
  jsonTexts,
  ledgerOf,
  slidesOf,
  writtenLedger,
} from '../../model/index.ts';

/** What was understood, what was planned and what is shown with its ledger, each as its published schema says. */
export function json({ model, outline, deck: made }: Formattable): readonly Artifact[] {
  const texts = slidesOf(made).map((slide) => ({ slide, ...jsonTexts(slide), markup: JSON.stringify(slide) }));
  const deck = { ...made, ledger: writtenLedger(ledgerOf(made, texts, checksum(jsonFrame(made)))) };
  return Object.entries({ model, outline, deck }).map(([name, value]) => ({
    path: `${name}.json`,
    content: `${JSON.stringify(value, null, 2)}\n`,
  }));
}
