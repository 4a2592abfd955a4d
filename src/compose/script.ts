import {
  type Beat,
  type Claim,
  type Difference,
  ended,
  isSayable,
  type Line,
  leadOf,
  linesOf,
  type Notes,
  type Phrase,
  type Purpose,
  pointOf,
  untold,
} from '../model/index.ts';
import { type Context, phraseOf, scaffold, slidesOf } from './context.ts';
import { instructions } from './instructions.ts';
import { missingPhrase } from './layouts/risk.ts';
import type { Takeaway } from './layouts/takeaway.ts';
import { transition } from './leads.ts';
import { ownPhrase, ownSlideOf } from './own.ts';
import { closing, divider, opening, pause, promise, question, wayThrough } from './wording.ts';

/** What is said aloud on a beat's slide: whole sentences, each with its place, and words that lead over. */
export function scriptOf(beat: Beat, context: Context, takeaways: readonly Takeaway[] | null): Phrase[] {
  if (beat.activity) return instructions(beat.activity, context);
  const say = SAYS[beat.purpose];
  return say
    ? phrases(...say(beat, context, takeaways))
    : phrases(transition(beat, context), ...claimed(beat, context));
}

type Say = (beat: Beat, context: Context, takeaways: readonly Takeaway[] | null) => readonly (string | Phrase | null)[];

/** Purposes that are said in a way of their own. */
const SAYS: Readonly<Partial<Record<Purpose, Say>>> = {
  hook: (beat, context) => [opening(context), ...claimed(beat, context), question(context)],
  roadmap: (_beat, context) => [wayThrough(context)],
  section: (beat, context) => [divider(beat, context)],
  objectives: promise,
  break: pause,
  recap: (beat, context, takeaways) => (takeaways ? recap(beat, takeaways, context) : again(beat, context)),
  sources: (_beat, context) => [closing(context)],
  own: (beat, context) => (ownSlideOf(beat, context)?.note ?? []).map(ownPhrase),
  contrast: (beat, context) => [
    transition(beat, context),
    ...(beat.layout === 'dimension' ? claimed(beat, context) : byFacet(beat, context)),
  ],
  apply: (beat, context) => [transition(beat, context), ...byIndustry(beat, context)],
  mitigate: (beat, context) => [transition(beat, context), missingPhrase(beat, context), ...claimed(beat, context)],
};

function phrases(...parts: readonly (string | Phrase | null)[]): Phrase[] {
  return parts.filter((part) => part !== null).map((part) => (typeof part === 'string' ? scaffold(part) : part));
}

/** The sentences of a beat's claims, none of them twice. */
function claimed(beat: Beat, context: Context): Phrase[] {
  const subjects = context.model.subjects;
  const lines = unique(beat.script.flatMap((id) => linesOf(context.claim(id), subjects)));
  const told = lines.findIndex(({ claim }) => context.claim(claim).kind === 'risk');
  const done = lines.findIndex(({ claim }, i) => told >= 0 && i > told && answersNone(context.claim(claim)));
  if (done < 0) return withOwners(lines, beat, context);
  const asked = scaffold('And what can be done?');
  return [...withOwners(lines.slice(0, done), beat, context), asked, ...withOwners(lines.slice(done), beat, context)];
}

/** Whether this is a safeguard that answers no danger in particular: behind dangers it needs words that turn to it. */
function answersNone(claim: Claim | Difference): boolean {
  return claim.kind === 'mitigation' && 'risks' in claim && (claim.risks as readonly string[]).length === 0;
}

/** What leads to sentences that don't say themselves whose they are. */
const OWNED: Readonly<Partial<Record<Purpose, string>>> = { apply: 'For', warn: 'With', outlook: 'For' };

/**
 * Sentences that name nobody, of one of several subjects, follow its name: whoever listens would take them for the other's. A list tells
 * first what is nobody's, then one subject after the other; where what is nobody's comes behind, no name is said, since that would be
 * taken for theirs.
 */
function withOwners(lines: readonly Line[], beat: Beat, context: Context): Phrase[] {
  const told = lines.map((line) => ({ line, ...ownerOf(context.claim(line.claim), context) }));
  if (told.every(({ untold: one }) => one === null)) return lines.map(phrase);
  const ordered = beat.layout === 'points' ? byOwner(told) : told;
  const first = ordered.findIndex(({ untold: one }) => one !== null);
  if (ordered.slice(first).some(({ owner }) => owner === null)) return lines.map(phrase);
  return ordered.flatMap(({ line, owner, untold: unsaid }, i) => {
    const lead = unsaid !== null && owner !== ordered[i - 1]?.owner ? context.nameOf(unsaid) : null;
    return [...(lead ? [scaffold(`${OWNED[beat.purpose] ?? 'On'} ${lead.name}:`)] : []), phrase(line)];
  });
}

/** Whose a claim is; and that once more where its words don't say it. */
function ownerOf(claim: Claim | Difference, { model }: Context) {
  if ('sides' in claim) return { owner: null, untold: null };
  const owner = 'subject' in claim && typeof claim.subject === 'string' ? claim.subject : null;
  return { owner, untold: untold(claim, model.subjects)?.id ?? null };
}

function byOwner<T extends { readonly owner: string | null }>(told: readonly T[]): T[] {
  const place = (owner: string | null) => (owner === null ? -1 : told.findIndex((one) => one.owner === owner));
  return [...told].sort((one, other) => place(one.owner) - place(other.owner));
}

function unique(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => !seen.has(line.text) && seen.add(line.text));
}

function phrase(line: Line): Phrase {
  return { text: line.text, claim: line.claim, confidence: line.confidence, spans: line.spans };
}

/** What leads to the rows of one table, by how many tables came before it. */
const ROWS = [
  ['First,', 'Next,', 'And'],
  ['Then', 'After that,', 'And'],
  ['Now', 'Then', 'And also'],
] as const;

const ASIDE = ['Begin here.', 'Look at this row too.', 'And one more.'] as const;

/** Each row is named before its sides are said. */
function byFacet(beat: Beat, context: Context): Phrase[] {
  const { subjects } = context.model;
  const tables = context.outline.beats.filter(
    (one) => one.purpose === 'contrast' && one.mode === 'teach' && one.layout !== 'dimension',
  );
  const leads = ROWS[Math.max(0, tables.indexOf(beat)) % ROWS.length] ?? ROWS[0];
  const rows = beat.script.map((id) => context.claim(id)).filter((one): one is Difference => 'sides' in one);
  return rows.flatMap((row, i) => [
    scaffold(
      isSayable(row.facet)
        ? `${leads[Math.min(i, leads.length - 1)]} ${row.facet.toLowerCase()}.`
        : (ASIDE[i % ASIDE.length] ?? ASIDE[0]),
    ),
    ...unique(linesOf(row, subjects)).map(phrase),
  ]);
}

/** The industries in the order of the script, each named once before what is done in it. */
function byIndustry(beat: Beat, context: Context): Phrase[] {
  const subjects = context.model.subjects;
  const homes = new Map(context.model.industries.flatMap((one) => one.uses.map((use) => [use.id, one] as const)));
  const industries = new Set(beat.script.map((id) => homes.get(id) ?? null));
  const seen = new Set<string>();
  return [...industries].flatMap((industry) => {
    const uses = beat.script.filter((id) => (homes.get(id) ?? null) === industry);
    const lines = uses.flatMap((id) => linesOf(context.claim(id), subjects));
    const fresh = lines.filter((line) => !seen.has(line.text) && seen.add(line.text));
    const [first] = fresh;
    const lead = industry && first && beat.layout === 'industry' ? leadOf(industry, first.text) : null;
    const told = industry ? fresh.map(phrase) : withOwners(fresh, beat, context);
    return [...(lead ? [scaffold(lead)] : []), ...told];
  });
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth'] as const;

/** What these say stands whole in their text: their heads are for the eye. */
const SEEN: ReadonlySet<string> = new Set(['stat', 'definition', 'terms', 'points']);

/** The points to keep, at the end; or first of all, where the talk begins with its answer. */
function recap(beat: Beat, items: readonly Takeaway[], context: Context): Phrase[] {
  const { beats } = context.outline;
  const early = beats.indexOf(beat) < beats.length / 2;
  // Who has two things left doesn't count to three.
  const leans = [...new Set(items.flatMap(({ head }) => head.leans?.needs ?? []))];
  const points = items.flatMap((item, i) => [
    ...(items.length > 1 ? [scaffold(`${ORDINALS[i] ?? 'And'}:`, { needs: leans })] : []),
    ...(SEEN.has(item.figure) ? [] : [said(item.head)]),
    ...(item.text.text ? [said(item.text)] : []),
  ]);
  const sum = items.length > 1 ? 'Let us sum up what to take away.' : 'If you keep one thing, keep this.';
  return [scaffold(early ? 'Here is the answer first.' : sum), ...points];
}

/** A phrase of a slide as a sentence. */
function said(one: Phrase): Phrase {
  const { leans } = one;
  const spoken = leans?.otherwise ? { ...leans, otherwise: ended(leans.otherwise) } : leans;
  return { ...one, text: ended(one.text), ...(spoken && { leans: spoken }) };
}

/** The best of a part once more, in few words. */
function again(beat: Beat, context: Context): Phrase[] {
  const claims = beat.claims.map((id) => context.claim(id)).filter((one): one is Claim => 'text' in one);
  return [
    scaffold('Before we go on, once more in short.'),
    ...claims.map((one) => ({ ...phraseOf(one), text: ended(pointOf(one) ?? one.text), ...taughtIn(one, context) })),
  ];
}

/** A claim that is said again leans on the slide that taught it. */
function taughtIn({ id }: Claim, { outline }: Context): Pick<Phrase, 'leans'> {
  const taught = outline.beats.find(
    (beat) => beat.purpose !== 'recap' && [...beat.claims, ...beat.script].includes(id),
  );
  return taught ? { leans: { needs: slidesOf([taught]) } } : {};
}

/** The script as the notes of a slide: one paragraph, the same words. */
export function notesOf(script: readonly Phrase[]): Notes {
  const text = script.map((one) => one.text).join(' ');
  return {
    type: 'notes',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    data: { script },
  };
}
