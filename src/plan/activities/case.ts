import { type Industry, LAYOUTS, type Use } from '../../model/index.ts';
import type { ActivityDraft, ActivityMaker, Taught } from '../activity.ts';
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
    ['Choose one of the uses in your group', 2],
    ['Decide what you would ask for, and why', 5],
    ['Present your choice in two sentences', 3],
    ['Compare with what the sources say', 2],
  ],
};

const USES = LAYOUTS.exercise.slots.bins ?? 4;
const LEAST = 3;
const ITEMS = 6;

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
  const prompt = `Your group plans one of these uses in ${lower(industry.name)}. ${questionOn(concerns)}`;
  const fit = fitting(concerns, 2, MANNER, [prompt, ...uses.map(({ text }) => text)]);
  const cards = shuffled(fit, industry.id, (one) => one.card.text);
  const matter = {
    title: `Case: ${industry.name}`,
    prompt,
    claims: [...new Set([...cards.map((one) => one.claim), ...uses.map((one) => one.use)])],
    items: cards.map((one) => one.card),
    bins: uses.map(({ use, text }) => item(text, use)),
    key: cards.flatMap((one, i) => one.key.map((key) => ({ item: i, ...key }))),
    why: 'a field that was taught, with the risks and safeguards to weigh in it',
  };
  return draft(MANNER, matter, taught);
}

function questionOn(cards: readonly Point[]): string {
  const kinds = new Set(cards.map((one) => one.claim.kind));
  if (kinds.size === 1 && kinds.has('mitigation')) return 'Which of these safeguards would you ask for first, and why?';
  if (!kinds.has('mitigation')) return 'Which of these concerns you most there, and what would you do about it?';
  return 'Which of these would you deal with first, and how?';
}

function chosen({ industry, uses }: Field, taught: Taught): ActivityDraft {
  const { who } = asked(taught.material);
  const matter = {
    title: `Case: ${industry.name}`,
    prompt: `Your group advises people in ${lower(industry.name)}. Which of these uses would you begin with, and what would you need to know first?`,
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
