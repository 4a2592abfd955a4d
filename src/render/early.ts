/** Loads the page's own faces while it is read: text is else laid out in another face first, and once more when they come. */
export const FACES = "for(const face of document.fonts)if(face.unicodeRange==='U+0-10FFFF')face.load().catch(()=>{})";

/** A page that scripts make up isn't drawn before they have, where a browser knows how to wait: for an element behind them. */
export const UNTIL = {
  head: '<link rel="expect" href="#made" blocking="render">',
  end: '<template id="made"></template>',
} as const;
