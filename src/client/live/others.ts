/** What the decks of one browser say to one another: "who presents?", and that somebody does. */
type Word = 'who' | 'presents';

export function startOthers(hear: { readonly asked: () => void; readonly presents: () => void }): {
  readonly tell: (word: Word) => void;
} {
  const channel = new BroadcastChannel('talkwright-front');
  channel.onmessage = ({ data }: MessageEvent<Word>) => (data === 'who' ? hear.asked() : hear.presents());
  return { tell: (word) => channel.postMessage(word) };
}
