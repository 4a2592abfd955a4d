import type { Artifact, Deck, Templates } from '../../model/index.ts';
import { slidesOf } from '../../model/index.ts';
import { guide } from './guide/guide.ts';
import { handout } from './handout/handout.ts';
import { documentPage } from './page.ts';
import { reading } from './reading/reading.ts';
import { runSheet } from './run-sheet/run-sheet.ts';
import { timelineOf } from './timeline.ts';

/**
 * What lies beside the deck, as pages without scripts for screen and paper: `read.html`, the whole talk to read,
 * `run-sheet.html` for whoever gives it, `handout.html` for whoever hears it (it knows no answers), and
 * `facilitator.html` where people work.
 */
export function renderDocuments(deck: Deck, templates: Templates['documents']): Artifact[] {
  const timeline = timelineOf(deck);
  const guided = deck.form === 'workshop' || slidesOf(deck).some(({ data }) => data.activity !== null);
  return [
    { path: 'read.html', content: documentPage(deck, 'Reading page', reading(deck, timeline), templates) },
    { path: 'run-sheet.html', content: documentPage(deck, 'Run sheet', runSheet(deck, timeline, guided), templates) },
    ...(guided
      ? [
          {
            path: 'facilitator.html',
            content: documentPage(deck, 'Facilitator guide', guide(deck, timeline), templates),
          },
        ]
      : []),
    { path: 'handout.html', content: documentPage(deck, 'Handout', handout(deck, timeline), templates) },
  ];
}
