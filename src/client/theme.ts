import type { RevealApi } from 'reveal.js';

export type Theme = 'light' | 'dark';

/** The look that the page has now. */
export function themeNow(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** `?theme=dark` chooses the look, T switches it; paper is light unless the address says otherwise. */
export function startTheme(deck: RevealApi): void {
  const asked = new URLSearchParams(location.search).get('theme');
  if (asked === 'dark' || asked === 'light') set(asked, deck);
  else if (printing()) set('light', deck);
  deck.addKeyBinding({ keyCode: 84, key: 'T', description: 'Light or dark' }, () => {
    set(themeNow() === 'dark' ? 'light' : 'dark', deck);
  });
}

/** reveal.js lays out pages instead of slides. */
function printing(): boolean {
  return document.documentElement.classList.contains('reveal-print');
}

function set(theme: Theme, deck: RevealApi): void {
  document.documentElement.dataset.theme = theme;
  // Backgrounds that follow a token are computed again.
  if (!printing()) deck.sync();
  document.dispatchEvent(new CustomEvent('themechange'));
}
