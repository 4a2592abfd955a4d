import type { RevealApi } from 'reveal.js';
import { say } from './say.ts';

/** Answers are no part of the page to those who hear it until they are shown; then they are told. */
export function startReveals(deck: RevealApi): void {
  const answers = (event: Event) =>
    ((event as Event & { fragments?: Element[] }).fragments ?? []).filter((one) => one.matches('[data-reveal]'));
  deck.on('fragmentshown', (event) => {
    for (const answer of answers(event)) {
      answer.removeAttribute('aria-hidden');
      say(answer.textContent ?? '');
    }
  });
  deck.on('fragmenthidden', (event) => {
    for (const answer of answers(event)) answer.setAttribute('aria-hidden', 'true');
  });
  // A page that opens on an answer, or is laid out for paper, shows it already.
  told();
  deck.on('pdf-ready', told);
}

function told(): void {
  for (const answer of document.querySelectorAll('[data-reveal].visible')) answer.removeAttribute('aria-hidden');
}
