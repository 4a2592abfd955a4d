/** What only a page of the local server runs, after the deck's own script. */
declare global {
  /** What the page proves itself by to its server; set by the page's first script. */
  var talkwrightLive: { readonly token: string; readonly boot: string } | undefined;
}

if (!globalThis.talkwrightLive) throw new Error('The page has no ticket');
document.documentElement.dataset.live = '';

export {};
