import type { RevealApi } from 'reveal.js';
import { DEFAULT_THEME, isTheme, isThemeName } from '../model/theme.ts';
import { hint } from './hint.ts';
import type { Keys } from './keys.ts';

/** The looks that T goes round; ink, for paper, only when it is asked for. */
const ROUND: readonly string[] = ['light', 'dark', 'contrast'];
/** Seconds that the name of a look stays. */
const NAMED = 2;

/** The look that the page has now: one of ours, or the own one that it was built with. */
export function themeNow(): string {
  const { theme } = document.documentElement.dataset;
  return isThemeName(theme) ? theme : DEFAULT_THEME;
}

/**
 * The look that the page begins with, or null for the one that it was built with: what the address asks for; else on
 * paper no dark one; else strong contrast, where the system asks for it and the brief for nothing.
 */
export function themeAsked(): string | null {
  const address = new URLSearchParams(location.search);
  const asked = address.get('theme');
  if (isKnown(asked)) return asked;
  if (printing()) return address.get('ink') === 'low' ? 'ink' : themeNow() === 'dark' ? 'light' : null;
  const open = document.documentElement.dataset.themeFrom === 'default';
  return open && matchMedia('(prefers-contrast: more)').matches ? 'contrast' : null;
}

/**
 * Dresses the page as `themeAsked` says, and returns the look that it was built with. Before reveal.js starts: it lays
 * out pages of paper in the colours that it finds.
 */
export function dressPage(): string {
  const built = themeNow();
  const asked = themeAsked();
  if (asked) document.documentElement.dataset.theme = asked;
  return built;
}

/** T goes on to the next look and names it; one of a person's own that the page was built with is among them. */
export function startTheme(deck: RevealApi, keys: Keys, built: string): void {
  const round = roundFrom(built);
  const change = () => {
    const next = round[(round.indexOf(themeNow()) + 1) % round.length] ?? DEFAULT_THEME;
    document.documentElement.dataset.theme = next;
    // Backgrounds that follow a token are computed again.
    deck.sync();
    document.dispatchEvent(new CustomEvent('themechange'));
    hint(`Theme: ${next}`, NAMED);
  };
  keys.add({ keys: ['T'], does: 'Next theme', key: ['t'], code: 84, act: change });
}

function roundFrom(theme: string): readonly string[] {
  return isTheme(theme) ? ROUND : [theme, ...ROUND];
}

/** Whether a text names a look of ours, or one of a person's own that this page has rules for. */
function isKnown(text: string | null): text is string {
  if (isTheme(text) || !isThemeName(text)) return isTheme(text);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.some(({ cssText }) => cssText.startsWith(`[data-theme="${text}"]`));
}

/** Whether reveal.js lays out pages instead of slides: it asks the address as loosely. */
function printing(): boolean {
  return /print-pdf|[?&]view=print/i.test(location.search);
}
