/** What runs in a built page: the deck, or its speaker view when the address asks for it. */
import { startDeck } from './deck.ts';
import { startSpeaker } from './speaker/speaker.ts';

const main = document.querySelector<HTMLElement>('main.reveal');
if (!main) throw new Error('The page has no deck');

if (new URLSearchParams(location.search).has('speaker')) startSpeaker(main);
else void startDeck(main);
