import { countWords, type Industry, LAYOUTS, type Use } from '../../model/index.ts';
import type { ActivityDraft, ActivityMaker, Taught } from '../activity.ts';
import { packed } from '../batches.ts';
import { draft, fitting, type Manner } from './draft.ts';
import { shuffled } from './order.ts';
import { type Point, pointsOf } from './points.ts';
import { fieldOf, preferNew, soFar } from './taught.ts';
import { asked, CARD, item, jobSaying, proofOf, unlike } from './words.ts';

const MANNER: Manner = {
  kind: 'case',
  purpose: 'exercise',
  layout: 'exercise',
  least: 600,
  most: 1500,
  grouping: 'groups',
  materials: ['one handout each', 'pens'],
  steps: [
    ['Choose one use', 2],
    ['Decide what matters most', 5],
    ['Present your choice', 3],
    ['Compare with the sources', 2],
  ],
};

const USES = LAYOUTS.exercise.slots.bins ?? 4;
const LEAST = 3;
const ITEMS = 6;
/** Words that the uses take at most, so that there is room for what to weigh in them. */
const USE_WORDS = 20;

/** One case a field: its uses, and the safeguards, risks and limits that were taught to be weighed for them. */
export const caseStudy: ActivityMaker = (taught) => {
  const fields = fieldsOf(taught);
  const concerns = concernsOf(taught);
  // Where an earlier part had concerns to weigh, it had its case too: this one takes the next field.
  const again = taught.before.some(({ kind }) => kind === 'mitigation' || kind === 'risk') ? 1 : 0;
  const field = fields[again % Math.max(1, fields.length)];
  if (!field) return [];
  if (concerns.length > 1) return [weighed(field, concerns, taught)];
  return fields
    .filter(({ uses }) => uses.length > 1)
    .map((one) => chosen(one, taught))
    .slice(0, 1);
};

interface Field {
  readonly industry: Industry;
  readonly uses: readonly { readonly use: Use; readonly text: string }[];
}

/** Fields with taught uses, those that the audience works in first, then those with most uses. */
function fieldsOf(taught: Taught): Field[] {
  const uses = soFar(taught, 'use').flatMap((use) => {
    const industry = fieldOf(use, taught);
    const text = industry ? jobSaying(use, industry, CARD) : null;
    return industry && text !== null ? [{ industry, use, text }] : [];
  });
  const fields = unlike(uses, ({ industry }) => industry.id).map(({ industry }) => ({
    industry,
    uses: unlike(
      uses.filter((one) => one.industry.id === industry.id),
      (one) => one.text,
    ).slice(0, USES),
  }));
  const wanted = taught.material.profile.industries;
  const place = ({ industry }: Field) => (wanted.includes(industry.id) ? wanted.indexOf(industry.id) : wanted.length);
  return fields.sort((one, other) => place(one) - place(other) || other.uses.length - one.uses.length);
}

/** Safeguards first, then risks, then limits, on cards. */
function concernsOf(taught: Taught): Point[] {
  const claims = [...soFar(taught, 'mitigation'), ...soFar(taught, 'risk'), ...soFar(taught, 'limitation')];
  const points = claims.flatMap((claim) => pointsOf(claim, taught, CARD));
  const kinds = ['mitigation', 'risk', 'limitation'].map((kind) => points.filter((one) => one.claim.kind === kind));
  const [safe = []] = kinds;
  const enough = safe.length >= LEAST ? safe : kinds.flat();
  const cards = unlike(enough, (one) => one.card.text);
  const fresh = preferNew(cards, LEAST, taught);
  return (fresh.length > 0 ? fresh : cards).slice(0, ITEMS);
}

function weighed({ industry, uses }: Field, concerns: readonly Point[], taught: Taught): ActivityDraft {
  const prompt = `Plan one of these uses in ${lower(industry.name)}: ${questionOn(concerns)}`;
  const few = packed(uses, { most: USES, room: USE_WORDS, wordsOf: ({ text }) => countWords(text) });
  const bins = few.map(({ text }) => text);
  const cards = shuffled(fitting(concerns, MANNER, prompt, bins), industry.id, (one) => one.card.text);
  const matter = {
    title: `Case: ${industry.name}`,
    prompt,
    claims: [...new Set([...cards.map((one) => one.claim), ...few.map((one) => one.use)])],
    items: cards.map((one) => one.card),
    bins: few.map(({ use, text }) => item(text, use)),
    key: cards.flatMap((one, i) => one.key.map((key) => ({ item: i, ...key }))),
    why: 'a field that was taught, with the risks and safeguards to weigh in it',
  };
  return draft(MANNER, matter, taught);
}

function questionOn(cards: readonly Point[]): string {
  const kinds = new Set(cards.map((one) => one.claim.kind));
  if (kinds.size === 1 && kinds.has('mitigation')) return 'which safeguard would you ask for first?';
  if (!kinds.has('mitigation')) return 'what concerns you most there?';
  return 'what would you deal with first?';
}

function chosen({ industry, uses }: Field, taught: Taught): ActivityDraft {
  const { who } = asked(taught.material);
  const matter = {
    title: `Case: ${industry.name}`,
    prompt: `You advise people in ${lower(industry.name)}: which of these uses would you begin with?`,
    claims: uses.map(({ use }) => use),
    items: uses.map(({ use, text }) => item(text, use)),
    bins: [],
    key: uses.map(({ use }, i) => ({ item: i, answer: industry.name, ...proofOf(use) })),
    why: `a field in which ${who} name several uses`,
  };
  return draft(MANNER, matter, taught);
}

/** A field's name within a sentence. */
function lower(name: string): string {
  return /\p{Lu}{2}/u.test(name) ? name : name.toLowerCase();
}
