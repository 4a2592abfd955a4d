/** What is run in a built page to measure it: it is no part of the page. */
import type { FitSeen } from '../../model/fit.ts';
import { type Walked, walk } from './walk.ts';

declare global {
  interface Window {
    /** Measures every slide as the window shows it now. */
    talkwrightFit?: () => Promise<FitSeen>;
  }
}

/** Nothing may be on its way while it is measured, and everything that is painted must be met by a point. */
const STILL = new CSSStyleSheet();
STILL.replaceSync(
  '*, ::before, ::after { transition: none !important; animation: none !important; }' +
    '.slides section.present .s, .slides section.present .s * { pointer-events: auto !important; }',
);

window.talkwrightFit = async () => {
  if (!document.adoptedStyleSheets.includes(STILL)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, STILL];
  }
  await Promise.all([...document.fonts].map((font) => font.load()));
  const deck = window.Reveal as Walked | undefined;
  if (!deck) throw new Error('The page has no deck');
  return walk(deck);
};
