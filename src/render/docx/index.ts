/**
 * In: a Deck.
 * Out: Word files: `handout.docx` for whoever hears the talk, `facilitator.docx` for whoever leads one where people work. Headings, lists,
 * tables and notes are real ones, in styles that can be changed; what is cited leads to endnotes that quote the source.
 * Guarantees: same input, same bytes; text stands as text only; nothing is fetched and nothing links out of the file.
 */
import type { Artifact, Deck } from '../../model/index.ts';
import { isGuided } from '../documents/documents.ts';
import { guide } from '../documents/guide/guide.ts';
import { handoutBody } from '../documents/handout/handout.ts';
import { sheetOf } from '../documents/handout/sheet.ts';
import { timelineOf } from '../documents/timeline.ts';
import { packed } from '../ooxml/package.ts';
import { type Paper, paperOf } from './paper.ts';
import { paperParts } from './parts/parts.ts';
import { listed } from './sources.ts';
import { blocks } from './text/blocks.ts';
import { type Block, drawn } from './text/paragraph.ts';

/** The papers of a talk as Word files. */
export async function renderDocx(deck: Deck): Promise<readonly Artifact[]> {
  return [handoutFile(deck), ...(isGuided(deck) ? [guideFile(deck)] : [])];
}

function handoutFile(deck: Deck): Artifact {
  const sheet = sheetOf(deck);
  const nodes = handoutBody(deck, timelineOf(deck), sheet);
  const paper = paperOf(deck, 'Handout');
  const body = [...blocks(nodes, paper), ...listed(deck, paper)];
  return file('handout.docx', body, paper, (id) =>
    deck.sources.flatMap(({ n }) => sheet.references.of(n)).find((one) => one.id === id),
  );
}

function guideFile(deck: Deck): Artifact {
  const paper = paperOf(deck, 'Facilitator guide');
  return file('facilitator.docx', blocks(guide(deck, timelineOf(deck)), paper), paper, () => undefined);
}

function file(
  path: string,
  body: readonly Block[],
  paper: Paper,
  referred: Parameters<typeof paperParts>[2],
): Artifact {
  return { path, content: packed(paperParts(drawn(body), paper, referred), 'word/document.xml') };
}
