import type { ElementContent } from 'hast';
import type { Artifact, Deck, Templates } from '../../model/index.ts';
import { slidesOf } from '../../model/index.ts';
import { guide } from './guide/guide.ts';
import { handout } from './handout/handout.ts';
import { documentPage } from './page.ts';
import { reading } from './reading/reading.ts';
import { runSheet } from './run-sheet/run-sheet.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** How each is headed and drawn, by its path. */
const DOCUMENTS = {
  'read.html': { name: 'Reading page', body: reading },
  'run-sheet.html': { name: 'Run sheet', body: (deck, timeline) => runSheet(deck, timeline, isGuided(deck)) },
  'facilitator.html': { name: 'Facilitator guide', body: guide },
  'handout.html': { name: 'Handout', body: handout },
} as const satisfies Record<string, { name: string; body: (deck: Deck, timeline: Timeline) => ElementContent[] }>;

/**
 * What lies beside the deck, as pages without scripts for screen and paper: `read.html`, the whole talk to read,
 * `run-sheet.html` for whoever gives it, `handout.html` for whoever hears it (it knows no answers), and
 * `facilitator.html` where people work.
 */
export function renderDocuments(deck: Deck, templates: Templates['documents']): Artifact[] {
  const timeline = timelineOf(deck);
  return PATHS.filter((path) => isFor(deck, path)).map((path) => drawn(deck, timeline, path, templates));
}

/** The one at a path; null where there is none. */
export function renderDocument(deck: Deck, templates: Templates['documents'], path: string): Artifact | null {
  const known = PATHS.find((one) => one === path);
  return known && isFor(deck, known) ? drawn(deck, timelineOf(deck), known, templates) : null;
}

const PATHS = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];

function drawn(
  deck: Deck,
  timeline: Timeline,
  path: keyof typeof DOCUMENTS,
  templates: Templates['documents'],
): Artifact {
  const { name, body } = DOCUMENTS[path];
  return { path, content: documentPage(deck, name, body(deck, timeline), templates) };
}

function isFor(deck: Deck, path: keyof typeof DOCUMENTS): boolean {
  return path !== 'facilitator.html' || isGuided(deck);
}

/** Whether people work in it, so that somebody leads them. */
export function isGuided(deck: Deck): boolean {
  return deck.form === 'workshop' || slidesOf(deck).some(({ data }) => data.activity !== null);
}
