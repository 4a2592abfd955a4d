import type {
  Advantage,
  Application,
  Claim,
  Conflict,
  Definition,
  Difference,
  Example,
  Industry,
  Limitation,
  Mitigation,
  Outlook,
  Review,
  Risk,
  Similarity,
  Statement,
  Statistic,
  Subject,
  Taxonomy,
  Use,
} from './claim.ts';
import type { Dropped, Gap } from './document.ts';
import { LAYOUTS } from './layout.ts';
import { capitalise } from './naming.ts';
import type { SourceInfo } from './source.ts';
import type { Span } from './span.ts';

/** What merge yields: everything that the sources say, each assertion once, with every place that says it. */
export interface KnowledgeModel {
  readonly sources: readonly SourceInfo[];
  /** Main subjects first, in the order of the sources. */
  readonly subjects: readonly Subject[];
  readonly definitions: readonly Definition[];
  readonly taxonomy: readonly Taxonomy[];
  readonly differences: readonly Difference[];
  readonly similarities: readonly Similarity[];
  readonly industries: readonly Industry[];
  readonly risks: readonly Risk[];
  readonly mitigations: readonly Mitigation[];
  readonly statistics: readonly Statistic[];
  readonly applications: readonly Application[];
  readonly advantages: readonly Advantage[];
  readonly limitations: readonly Limitation[];
  readonly outlook: readonly Outlook[];
  readonly examples: readonly Example[];
  readonly statements: readonly Statement[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  readonly review: readonly Review[];
  readonly dropped: readonly Dropped[];
}

/** Every claim of the model that may be taught, differences aside (their sides are no claims of their own). */
export function claimsOf(model: KnowledgeModel): readonly Claim[] {
  return [
    ...model.definitions,
    ...model.taxonomy,
    ...model.similarities,
    ...model.industries.flatMap((industry) => industry.uses),
    ...model.risks,
    ...model.mitigations,
    ...model.statistics,
    ...model.applications,
    ...model.advantages,
    ...model.limitations,
    ...model.outlook,
    ...model.examples,
    ...model.statements,
  ];
}

/** Every claim and difference of the model by its id. */
export function indexOf(model: KnowledgeModel): ReadonlyMap<string, Claim | Difference> {
  const known = indexes.get(model) ?? new Map([...claimsOf(model), ...model.differences].map((one) => [one.id, one]));
  indexes.set(model, known);
  return known;
}

/** A talk is planned and composed many times from one model. */
const indexes = new WeakMap<KnowledgeModel, ReadonlyMap<string, Claim | Difference>>();

/** Every place that a claim, or any side of a difference, comes from. */
export function placesOf(claim: Claim | Difference): readonly Span[] {
  if (!('sides' in claim)) return claim.spans;
  const known = sidePlaces.get(claim) ?? claim.sides.flatMap((side) => side.spans);
  sidePlaces.set(claim, known);
  return known;
}

const sidePlaces = new WeakMap<Difference, readonly Span[]>();

/** Whether two claims stand in the same words of a source (one's place lies mostly within the other's). */
export function coincide(one: Claim | Difference, other: Claim | Difference): boolean {
  const [few, many] = placesOf(one).length < placesOf(other).length ? [one, other] : [other, one];
  if (placesOf(many).length <= FEW) return placesOf(few).some((a) => placesOf(many).some((b) => areOne(a, b)));
  const there = bySource(many);
  return placesOf(few).some((a) => there.get(a.source)?.some((b) => areOne(a, b)));
}

/** More places than these are looked up by their source: what many sources say has thousands. */
const FEW = 8;

/** Whether one of two places lies mostly within the other. */
function areOne(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.source === b.source && shared > 0.6 * Math.min(a.end - a.start, b.end - b.start);
}

function bySource(claim: Claim | Difference): ReadonlyMap<string, readonly Span[]> {
  const known = placesBySource.get(claim);
  if (known) return known;
  const found = new Map<string, Span[]>();
  for (const span of placesOf(claim)) {
    const own = found.get(span.source);
    if (own) own.push(span);
    else found.set(span.source, [span]);
  }
  placesBySource.set(claim, found);
  return found;
}

const placesBySource = new WeakMap<Claim | Difference, ReadonlyMap<string, readonly Span[]>>();

/** Colours and shapes reach this far. */
const MOST_SUBJECTS = 3;

/** The compared subjects; where nothing is compared, the one that is mentioned most. */
export function mainSubjects(model: KnowledgeModel): readonly Subject[] {
  const known = mains.get(model) ?? readMain(model);
  mains.set(model, known);
  return known;
}

/** Whoever plans, composes and cites asks. */
const mains = new WeakMap<KnowledgeModel, readonly Subject[]>();

function readMain(model: KnowledgeModel): readonly Subject[] {
  const main = model.subjects.filter((subject) => subject.main);
  const rows = (id: string) => model.differences.filter((row) => row.sides.some((side) => side.subject === id)).length;
  const most = Math.max(0, ...main.map((one) => rows(one.id)));
  const sided = main.filter((one) => rows(one.id) > 0 && rows(one.id) >= most / 2);
  if (sided.length > 1) return sided.slice(0, MOST_SUBJECTS);
  const byMentions = [...(main.length ? main : model.subjects)].sort((one, other) => other.mentions - one.mentions);
  return byMentions.slice(0, main.length > 1 ? MOST_SUBJECTS : 1);
}

const CARD = LAYOUTS.spotlight.slots.card ?? 66;
const { job: JOB = 30, jobAlone: ALONE = 48 } = LAYOUTS.industry.slots;

/** What a tile says of a use: the first of its verbatim phrases that fits, else the beginning of one; null when none does. */
export function jobOf(use: Use, alone = false): string | null {
  const most = alone ? ALONE : JOB;
  const fit = use.phrases.filter((phrase) => phrase.length <= most);
  const whole = fit.find((phrase) => phrase.includes(' ')) ?? fit[0];
  const begun = use.phrases.map((phrase) => beginning(phrase, most)).find((text) => text !== null);
  return whole ?? begun ?? (use.short !== null && use.short.length <= most ? use.short : null);
}

/** What cards say of a use: its verbatim phrases that fit, else its short form. */
export function cardsOf(use: Use): readonly string[] {
  const fit = use.phrases.filter((phrase) => phrase.length <= CARD);
  if (fit.length > 0) return fit;
  return use.short !== null && use.short.length <= CARD ? [use.short] : [];
}

/** "write email campaigns" of "write email campaigns, product texts and search ads": what stands before more of its kind. */
function beginning(phrase: string, most: number): string | null {
  const cuts = [...phrase.matchAll(/,| (?:and|or|that|which|to|for|from|with|through|at|by|in) /g)].map(
    (cut) => cut.index,
  );
  const texts = cuts.map((at) => phrase.slice(0, at)).filter((text) => text.includes(' ') && text.length <= most);
  return texts.at(-1) ?? null;
}

/** What a card says of a safeguard: its short form, else the first thing that it lists, else the whole. */
export function safeguardOf({ short, items: [item], text }: Mitigation): string {
  return short ?? (item ? capitalise(item) : text);
}

/** Whether a risk is only the sentence before a list that is missing: it announces risks and names none. */
export function announcesOnly(model: KnowledgeModel, risk: Claim): boolean {
  return model.gaps.some((gap) =>
    risk.spans.every(
      (span) => span.source === gap.span.source && span.start >= gap.span.start && span.end <= gap.span.end,
    ),
  );
}

/** Characters within which a safeguard stands near the lead-in that announced the risks. */
const NEAR = 400;

/** The lead-in of a list that is missing, when safeguards stand right behind it; else null. */
export function missingList(mitigations: readonly Mitigation[], model: KnowledgeModel): Gap | null {
  const near = (gap: Gap, span: Span) =>
    span.source === gap.span.source && span.start >= gap.span.end && span.start - gap.span.end < NEAR;
  return model.gaps.find((gap) => mitigations.some((one) => one.spans.some((span) => near(gap, span)))) ?? null;
}
