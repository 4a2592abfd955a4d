import type { Sentence } from '../model/index.ts';

/** What a figure, a table or a chapter does in a text: `Figure 3 outlines …` without its figure begins so. */
const POINTS =
  'outlines|summari[sz]es|illustrates|shows|displays|depicts|lists|presents|compares|describes|provides|gives|contains|highlights|demonstrates|details|explains|identifies';

/** `… expenses. summarizes the differences`: a sentence in small letters behind a full stop has lost its first words. */
const HEADLESS = new RegExp(`(?<=[.!?]["”’)]{0,2}\\s)(?=(?:${POINTS})\\s)`, 'g');
const STARTS = new RegExp(`^(?:${POINTS})\\s`);

/** `… as outlined in .`, `… is shown in.`: what it points at is gone. */
const ENDLESS =
  /\s(?:in|on|at|by|from|to|see|of|with)\s+\.$|\b(?:shown|listed|outlined|summari[sz]ed|illustrated|depicted|displayed|presented|given|described|provided)\s(?:\p{L}{1,14}ly\s)?(?:in|by|on)\s?\.$/iu;

/** A word that a converter left where a reference was: `This is shown in [link].`, `[Figure] compares both.` */
const PLACEHOLDER = /^\[(?:link|figure|fig|table|image)\]\s|\s\[(?:link|figure|fig|table|image)\]\s?\.?$/i;

/** Sentences as they were written: where one lost its first words, the one before ends. */
export function splitAtLost(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.flatMap((sentence) => {
    const { at, text } = sentence;
    const starts = [...text.matchAll(HEADLESS)].map(({ index }) => index);
    if (starts.length === 0) return [sentence];
    return [0, ...starts].map((from, i) => ({
      ...sentence,
      at: at + from,
      text: text.slice(from, starts[i] ?? text.length).trimEnd(),
    }));
  });
}

/** Whether a sentence points at what the text doesn't hold any more; an item may begin with such a verb and be whole. */
export function hasLostReference(text: string, opensItem: boolean): boolean {
  return ENDLESS.test(text) || PLACEHOLDER.test(text) || (!opensItem && STARTS.test(text) && /[.!?]$/.test(text));
}
