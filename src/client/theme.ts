import type { RevealApi } from 'reveal.js';
import { DEFAULT_THEME, isTheme, type ThemeName } from '../model/theme.ts';
import { hint } from './hint.ts';

/** The looks that T goes round; ink, for paper, only when it is asked for. */
const ROUND: readonly ThemeName[] = ['light', 'dark', 'contrast'];
/** Seconds that the name of a look stays. */
const NAMED = 2;

/** The look that the page has now. */
export function themeNow(): ThemeName {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : DEFAULT_THEME;
}

/**
 * The look that the page begins with, or null for the one that it was built with: what the address asks for; else on
 * paper no dark one; else strong contrast, where the system asks for it and the brief for nothing.
 */
export function themeAsked(): ThemeName | null {
  const address = new URLSearchParams(location.search);
  const asked = address.get('theme');
  if (isTheme(asked)) return asked;
  if (printing()) return address.get('ink') === 'low' ? 'ink' : themeNow() === 'dark' ? 'light' : null;
  const open = document.documentElement.dataset.themeFrom === 'default';
  return open && matchMedia('(prefers-contrast: more)').matches ? 'contrast' : null;
}

/** Dresses the page as `themeAsked` says. Before reveal.js starts: it lays out pages of paper in the colours that it finds. */
export function dressPage(): void {
  const asked = themeAsked();
  if (asked) document.documentElement.dataset.theme = asked;
}

/** T goes on to the next look and names it. */
export function startTheme(deck: RevealApi): void {
  deck.addKeyBinding({ keyCode: 84, key: 'T', description: 'Light, dark or strong contrast' }, () => {
    const next = ROUND[(ROUND.indexOf(themeNow()) + 1) % ROUND.length] ?? DEFAULT_THEME;
    document.documentElement.dataset.theme = next;
    // Backgrounds that follow a token are computed again.
    deck.sync();
    document.dispatchEvent(new CustomEvent('themechange'));
    hint(`Theme: ${next}`, NAMED);
  });
}

/** Whether reveal.js lays out pages instead of slides: it asks the address as loosely. */
function printing(): boolean {
  return location.search.includes('print-pdf');
}
