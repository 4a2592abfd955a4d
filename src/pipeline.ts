import type { VFileMessage } from 'vfile-message';
import { check, editMessages, type Score, scoresOf } from './check/index.ts';
import { compose, scriptsOf } from './compose/index.ts';
import {
  coverTitle,
  handOf,
  inspected,
  layoutsFor,
  meaningIn,
  readingOf,
  reportsOnSources,
  retitledOutline,
  revised,
  revisedScripts,
  withoutExcluded,
} from './edit/index.ts';
import { type Begun, extract } from './extract/index.ts';
import { merge } from './merge/index.ts';
import {
  type Artifact,
  type AudienceProfile,
  type Brief,
  countWords,
  type Deck,
  type Document,
  type Edits,
  type Exhibit,
  type GivenSubject,
  type InspectionTemplates,
  indexOf,
  type KnowledgeModel,
  type LayoutName,
  type Lexicon,
  leanOf,
  type Meaning,
  NO_EDITS,
  type Outline,
  type Phrase,
  type Progress,
  type Source,
  type Templates,
} from './model/index.ts';
import { normalise } from './normalise/index.ts';
import { plan } from './plan/index.ts';
import { render, renderInspection, reviewOwn } from './render/index.ts';
import { type Evidence, type Verdict, verify } from './verify/index.ts';

export { formulas, type Score } from './check/index.ts';
export type { Answer, Begun, Findings } from './extract/index.ts';
export { answerOf, begin, findingsApart, foundIn, unreadIn } from './extract/index.ts';
export {
  type Branded,
  brandTemplates,
  isInspection,
  onPaper,
  renderDocument,
  renderFormats as formatTalk,
  renderLive,
  reviewLook,
} from './render/index.ts';
export type { Evidence, Finding, SourcePlace, Verdict } from './verify/index.ts';

/**
 * What the sources say, each assertion once, with every place that says it. `subjects` tells what they are about; they
 * are found when it is left out. Throws InputError for one that the sources never name. `progress` hears of each source
 * that is normalised and each rule that is run.
 */
export function understand(sources: readonly Source[], lexicon: Lexicon, options: Understanding = {}): KnowledgeModel {
  const documents = sources.map((source, i) => {
    options.progress?.((NORMALISING * i) / sources.length);
    return normalisedOf(source, lexicon);
  });
  const progress: Progress = (share) => options.progress?.(NORMALISING + (1 - NORMALISING) * share);
  return relate(documents, lexicon, { ...options, progress });
}

/** The same from documents, which `documentOf` made of each source by itself. */
export function relate(
  documents: readonly Document[],
  lexicon: Lexicon,
  { subjects: named, begun, progress }: Understanding = {},
): KnowledgeModel {
  const subjects = JSON.stringify(named ?? null);
  const before = latest.get(lexicon);
  if (before?.subjects === subjects && isSame(before.documents, documents)) return before.model;
  const model = merge(documents, extract(documents, lexicon, { subjects: named, begun, progress }), lexicon);
  latest.set(lexicon, { documents: [...documents], subjects, model });
  return model;
}

interface Understanding {
  readonly subjects?: readonly (string | GivenSubject)[] | undefined;
  /** The same documents, lexicon and subjects, begun before. */
  readonly begun?: Begun | undefined;
  readonly progress?: Progress | undefined;
}

/** What was understood last with a lexicon: another length or audience asks for the same again. */
const latest = new WeakMap<
  Lexicon,
  { readonly documents: readonly Document[]; readonly subjects: string; readonly model: KnowledgeModel }
>();

function isSame(before: readonly Document[], now: readonly Document[]): boolean {
  return before.length === now.length && before.every((document, i) => document === now[i]);
}

/** What a source holds by itself: a pure function of the source and the lexicon, and plain data. */
export function documentOf(source: Source, lexicon: Lexicon): Document {
  return normalise(source, lexicon);
}

/** The document of a source, made once for a lexicon: who keeps the source need not have it made again. */
function normalisedOf(source: Source, lexicon: Lexicon): Document {
  const known = documents.get(source);
  if (known?.lexicon === lexicon) return known.document;
  const document = documentOf(source, lexicon);
  documents.set(source, { lexicon, document });
  return document;
}

const documents = new WeakMap<Source, { readonly lexicon: Lexicon; readonly document: Document }>();

/** Share of the time that understanding spends before the rules run. */
const NORMALISING = 0.25;

/**
 * The sources as a page for people: their own text with what was understood of it, and what a person's edits change there. `deck` is the
 * talk that was made with them; where there is none, the page tells what the sources alone can tell of them.
 */
export function inspectSources(
  documents: readonly Document[],
  model: KnowledgeModel,
  templates: InspectionTemplates,
  own: { readonly edits: Edits | undefined; readonly deck: Deck | null } = { edits: undefined, deck: null },
): Artifact {
  const texts = new Map(documents.map(({ source, text }) => [source.id, text]));
  if (!own.edits) return renderInspection({ model, texts }, templates);
  const reading = readingOf(own.edits, model);
  const edits = inspected(own.deck?.edits ?? reportsOnSources(reading), reading, own.deck);
  return renderInspection({ model, texts, edits }, templates);
}

/** The talk as an ordered list of beats whose seconds add up to the slot. */
export function outlineTalk(model: KnowledgeModel, brief: Brief, profile: AudienceProfile, lexicon: Lexicon): Outline {
  return brief.edits ? composed(model, brief, profile, lexicon).outline : planned(model, brief, profile, lexicon);
}

/** What the sources, and nobody's hand, make of a talk. */
function planned(model: KnowledgeModel, brief: Brief, profile: AudienceProfile, lexicon: Lexicon): Outline {
  const measure = (outline: Outline) => counted(scriptsOf(outline, model, brief, profile, lexicon));
  return plan(model, brief, profile, measure, leanOf(brief, model, lexicon));
}

interface Composed {
  readonly outline: Outline;
  readonly deck: Deck;
}

/** A talk as the sources and a person's hand make it: what they changed wins. */
function composed(whole: KnowledgeModel, asked: Brief, profile: AudienceProfile, lexicon: Lexicon): Composed {
  if (!asked.edits) {
    const outline = planned(whole, asked, profile, lexicon);
    return { outline, deck: compose(outline, whole, asked, profile, lexicon) };
  }
  const reading = readingOf(asked.edits, whole);
  const model = withoutExcluded(reading);
  const brief = { ...asked, title: coverTitle(reading) ?? asked.title };
  const measure = (draft: Outline) =>
    counted(revisedScripts(scriptsOf(draft, model, brief, profile, lexicon), draft, reading));
  const outline = plan(model, brief, profile, measure, leanOf(brief, model, lexicon), handOf(reading));
  const deck = revised(compose(outline, model, brief, profile, lexicon), outline, reading);
  return { outline: retitledOutline(outline, deck), deck };
}

/** How many words scripts say. */
function counted(scripts: ReadonlyMap<string, readonly Phrase[]>): ReadonlyMap<string, number> {
  return new Map([...scripts].map(([id, said]) => [id, said.reduce((sum, { text }) => sum + countWords(text), 0)]));
}

/** What a person should know of their edits as far as the sources alone can tell: those whose words are gone, or stand in several claims. */
export function checkEdits(model: KnowledgeModel, edits: Edits): readonly VFileMessage[] {
  const reports = reportsOnSources(readingOf(edits, model));
  return editMessages(reports.filter(({ state }) => state !== 'waiting'));
}

/** The layouts besides its own in which what a beat tells can be shown. */
export function layoutsOf(beat: string, { beats }: Outline, model: KnowledgeModel): readonly LayoutName[] {
  const claims = indexOf(model);
  const told = beats.find(({ id }) => id === beat);
  if (!told) return [];
  return layoutsFor(
    told.layout,
    told.claims.flatMap((id) => claims.get(id) ?? []),
    told.titleClaim,
  );
}

/** What entries of a brief mean in a talk that was planned. */
export function meaningOf(outline: Outline, { edits = NO_EDITS }: Brief, model: KnowledgeModel): Meaning {
  return meaningIn(outline, edits, model);
}

/** A talk before it is drawn. */
export interface PlannedTalk {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly messages: readonly VFileMessage[];
}

/** A talk, from what is known to files that are ready to write. */
export interface Talk extends PlannedTalk {
  readonly artifacts: readonly Artifact[];
}

export function makeTalk(
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  templates: Templates,
  lexicon: Lexicon,
): Talk {
  const planned = planTalk(model, brief, profile, templates, lexicon);
  return { ...planned, artifacts: render(planned.deck, templates) };
}

/** The talk as a deck that was checked, not drawn yet. */
export function planTalk(
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  templates: Templates,
  lexicon: Lexicon,
): PlannedTalk {
  const { outline, deck } = composed(model, brief, profile, lexicon);
  return { outline, deck, messages: [...check(deck), ...reviewOwn(deck, templates)] };
}

/** Figures about a deck, each with its formula; computed when asked for. */
export function scoreTalk(deck: Deck): readonly Score[] {
  return scoresOf(deck);
}

/** What becomes of the claims of a deck that was read from a file; `evidence` holds its sources by the ids that the deck has for them. */
export function verifyDeck(exhibit: Exhibit, evidence: ReadonlyMap<string, Evidence>): Verdict {
  return verify(exhibit, evidence);
}
