import {
  type Claim,
  capitalise,
  countWords,
  type Definition,
  fitsIn,
  inWords,
  LAYOUTS,
  type Purpose,
  pointOf,
} from '../../model/index.ts';
import { distinct } from '../alike.ts';
import { leading } from '../batches.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';
import { LIST } from '../list.ts';
import { type Headline, headFirst, headline } from './headline.ts';
import { tooQuick } from './rest.ts';

const { text: TEXT = 90 } = LAYOUTS.points.slots;
const { term: TERM = 34, gloss: GLOSS = 80 } = LAYOUTS.terms.slots;
/** One point is no list. */
const LEAST = 2;

/** Further terms that the sources define, beside the subjects. */
export const terms: Maker = (material) => {
  const main = new Set(material.main.map((subject) => subject.id));
  const open = material
    .free(material.model.definitions)
    .filter((one) => !main.has(one.subject) && !material.isSaid(one));
  const title = ({ length }: readonly Claim[]) => ({
    text: capitalise(`${inWords(length)} more terms that help to follow`),
    claim: null,
  });
  const glossed = open.filter((one) => isGlossed(one, material));
  const [layout, shown] = glossed.length < LEAST ? (['points', open] as const) : (['terms', glossed] as const);
  return list('define:terms', 'define', shown, title, 5, 'terms that the sources use and define', material, layout);
};

/** Its short form says what the term is, and nothing else: the sentence begins with the term. */
function isGlossed({ subject, short, sentence, kindOf }: Definition, material: Material): boolean {
  const term = material.model.subjects.find((one) => one.id === subject)?.name ?? subject;
  if (short === null || short.length > GLOSS || term.length > TERM) return false;
  return (
    kindOf !== null ||
    sentence === null ||
    sentence
      .toLowerCase()
      .slice(0, term.length + 5)
      .includes(term.toLowerCase())
  );
}

/** Tasks and fields that sentences of a section on uses name: too little for a tile each, together they are a list. */
export const fields: Maker = (material) => {
  const told = material.model.industries.flatMap((one) => one.uses.filter((use) => use.rule === 'use/told'));
  const open = material.free(told).filter((use) => use.sentence !== null && use.phrases.length > 0);
  const first = open.filter((use, i) => open.findIndex((one) => one.sentence === use.sentence) === i);
  // One of each sentence before two of any.
  const shown = leading([...first, ...open.filter((use) => !first.includes(use))], LIST);
  if (shown.length < LEAST) return [];
  material.take(...told);
  const script = shown.filter((use, i) => shown.findIndex((one) => one.sentence === use.sentence) === i);
  const title = capitalise(`${inWords(shown.length)} uses that the sources name`);
  const worth = shown.reduce((sum, one) => sum + material.valueOf(one), 0) / shown.length;
  const why = 'what the sources say it is used for';
  const frame = { purpose: 'apply', layout: 'points', title, titleClaim: null, more: [], needs: [] } as const;
  return [{ id: 'apply:fields', ...frame, claims: shown, script, value: 5 * worth, why }];
};

/** What speaks for the subjects, where no row of a comparison shows it already. */
export const benefits: Maker = (material) => {
  const open = unshown(material.model.advantages, material);
  const title = (shown: readonly Claim[]) => headline(shown, material);
  return list('apply:benefits', 'apply', open, title, 4, 'what the sources say speaks for it', material);
};

/** What the subjects can't do, where no row of a comparison shows it already. */
export const limits: Maker = (material) => {
  const open = unshown(material.model.limitations, material);
  const title = (shown: readonly Claim[]) => headline(shown, material);
  return list('warn:limits', 'warn', open, title, 4, 'what it cannot do is part of knowing it', material);
};

function unshown<T extends Claim>(claims: readonly T[], material: Material): T[] {
  return fitting(material.free(claims).filter((one) => !material.inRow(one) && !material.isSaid(one)));
}

/** Those with words for a card and a sentence to say. */
function fitting<T extends Claim>(claims: readonly T[]): T[] {
  return distinct(
    claims.filter((one) => one.sentence !== null && fitsIn(pointOf(one), TEXT)),
    [],
  );
}

/** What is of one subject stands together, in the order in which each comes up; what is of none comes first, so that it is taken for nobody's. */
function byOwner(claims: readonly Claim[]): readonly Claim[] {
  const owners = claims.map((one) => ('subject' in one && typeof one.subject === 'string' ? one.subject : ''));
  const place = (owner: string) => (owner === '' ? -1 : owners.indexOf(owner));
  return [...claims.entries()]
    .sort(([i], [j]) => place(owners[i] ?? '') - place(owners[j] ?? '') || i - j)
    .map(([, claim]) => claim);
}

/** Words of a term with what it is. */
function glossWords(claim: Claim): number {
  return countWords(`${'subject' in claim ? claim.subject : ''} ${claim.short}`);
}

function list(
  id: string,
  purpose: Purpose,
  open: readonly Claim[],
  titleOf: (shown: readonly Claim[]) => Headline,
  value: number,
  why: string,
  material: Material,
  layout: 'points' | 'terms' = 'points',
): Candidate[] {
  const wordsOf = layout === 'terms' ? glossWords : LIST.wordsOf;
  const shown = leading(fitting(open), { ...LIST, wordsOf });
  if (shown.length < LEAST || tooQuick(shown, material)) return [];
  material.take(...shown);
  const worth = shown.reduce((sum, one) => sum + material.valueOf(one), 0) / shown.length;
  const frame = {
    id,
    purpose,
    layout,
    more: [],
    needs: [],
    value: value * worth,
    why,
  } as const;
  const made = (claims: readonly Claim[]): Candidate => {
    const title = titleOf(claims);
    const ordered = byOwner(headFirst(claims, title));
    return {
      ...frame,
      title: title.text,
      titleClaim: title.claim,
      claims: ordered,
      script: ordered,
      smaller: () => (claims.length > LEAST ? made(ordered.slice(0, -1)) : null),
    };
  };
  return [made(shown)];
}
