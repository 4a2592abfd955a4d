import { capitalise, type Definition } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { unfit } from '../negative.ts';
import { byDocument, keptEach } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { isHonest } from '../shorten/honest.ts';
import { entire } from '../shorten.ts';
import { headingTerm, subjectOf } from '../terms.ts';
import { keyOf, wordsIn } from '../words.ts';
import { byFronted } from './definition/fronted.ts';
import { byDash, byLabel } from './definition/gloss.ts';
import { byDefine, byMeaning, byTermNamed, byToDo, byWeMean } from './definition/meaning.ts';
import { byNameGiven } from './definition/named-as.ts';
import { byFirst, byOpening, bySection } from './definition/opening.ts';
import { byAside, byBracket, byThatIs } from './definition/passing.ts';
import type { Said } from './definition/said.ts';
import { tabled } from './definition/tabled.ts';
import { viewsOf } from './definition/views.ts';
import { isA } from './is-a.ts';

/**
 * What a thing is, be it a subject or a term in passing: "X is a … that …", "X refers to …", glosses behind a label, in
 * brackets or between commas, rows of tables; and, where nothing else says it, the first sentence under its heading.
 */
export function definitions(reading: Reading): readonly Definition[] {
  const found = [...tabled(reading), ...inWords(reading), ...toReaders(reading)];
  for (const openings of OPENINGS) {
    const known = new Set(found.filter(({ score }) => score >= 0.5).map(({ subject }) => keyOf(subject)));
    found.push(...openings(reading).filter(({ subject }) => !known.has(keyOf(subject))));
  }
  return found;
}

const fitIn = keptEach(({ passages, cues }) => passages.filter((passage) => unfit(passage, cues) === null));

const inWords = byDocument((own) => fitIn(own).flatMap((passage) => ofPassage(own, passage)));

const toReaders = byDocument((own) =>
  own.passages.flatMap((passage) => (addresses(own, passage) ? inPassing(own, passage, []) : [])),
);

type Way = (reading: Reading, passage: Passage) => Said | null;

/** What says it by its place where nothing says it in words, the surest first. */
const OPENINGS = [byOpening, byFirst, bySection].map((way: Way) =>
  byDocument((own) =>
    fitIn(own).flatMap((passage) => {
      const said = way(own, passage);
      return said === null ? [] : [claimed(own, passage, said)];
    }),
  ),
);

/** How a whole passage can say what one thing is; the first that finds something counts. */
const WAYS: readonly Way[] = [
  byTermNamed,
  byMeaning,
  byFacet,
  byLabel,
  byWeMean,
  byDefine,
  byToDo,
  byNameGiven,
  byDash,
  byFronted,
];
/** How it can say so in passing, of another thing. */
const ASIDES: readonly Way[] = [byBracket, byAside, byThatIs];

function ofPassage(reading: Reading, passage: Passage): Definition[] {
  const views = viewsOf(passage);
  const copulas = views.flatMap((view) => byCopula(reading, view, passage));
  const whole = copulas.length > 0 ? null : WAYS.map((way) => way(reading, passage)).find((said) => said !== null);
  const main = whole ? [claimed(reading, passage, whole)] : copulas;
  return [...main, ...inPassing(reading, passage, main)];
}

/** What a sentence says in passing of other things than those of `main`. */
function inPassing(reading: Reading, passage: Passage, main: readonly Definition[]): Definition[] {
  return ASIDES.flatMap((way) => {
    const said = way(reading, passage);
    return said && main.every((one) => keyOf(one.subject) !== keyOf(said.subject))
      ? [claimed(reading, passage, said)]
      : [];
  });
}

/** "Your notary, a lawyer who …": a sentence to the reader may still say in passing what a thing is. */
function addresses({ cues }: Reading, { words, body, text, item, form }: Passage): boolean {
  const first = words[body]?.lower;
  return item === null && form === 'sentence' && cues.has(first, 'grammar/first-persons') && /[.!]["”’)]*$/u.test(text);
}

function byCopula(reading: Reading, view: Passage, passage: Passage): Definition[] {
  const found = isA(reading, view);
  if (!found || (!found.apart && !(found.partOf && found.opens))) return [];
  if (!found.apart && found.subject === keyOf(found.parent)) return [];
  const score = !found.apart ? 0.65 : found.sure ? 0.95 : 0.7;
  const claim = claimOf(reading, view, { kind: 'definition', rule: 'is-a', score });
  const behind = view.text.slice(found.end - found.kindOf.length);
  const short =
    reading.shortOf(behind, false, 'definition') ??
    shortOfFirst(reading, behind) ??
    claim.short ??
    wholeOf(reading, behind);
  const sentence = view === passage ? claim.sentence : `${capitalise(claim.text).replace(/[\s.,;]+$/u, '')}.`;
  return [{ ...claim, short, sentence, subject: found.subject, kindOf: found.kindOf }];
}

function claimed(reading: Reading, passage: Passage, said: Said): Definition {
  const { subject, rule, score } = said;
  const claim = claimOf(reading, passage, { kind: 'definition', rule, score }, said.from, said.to);
  const short = claim.short ?? shortOfFirst(reading, claim.text) ?? wholeOf(reading, claim.text);
  // Without its term a gloss is no sentence.
  const sentence = rule === 'glossary' ? null : claim.sentence;
  return { ...claim, short, sentence, subject, kindOf: said.kindOf ?? null };
}

/** "Definition: …" under the heading of a thing. */
function byFacet(reading: Reading, passage: Passage): Said | null {
  const { term, item, about, words } = passage;
  if (!term || item !== null || words.length < 3) return null;
  if (reading.cues.keyOf(term.text, 'facets') !== 'definition') return null;
  const named = headingTerm(reading, passage);
  const subject = about.length === 1 ? (about[0] as string) : named && subjectOf(reading, named.name);
  return subject ? { subject, rule: 'labelled', score: 0.85 } : null;
}

/** Up to ", a culture of …", ", which …" or ", grown in …": what stands before already says what it is. */
function shortOfFirst(reading: Reading, text: string): string | null {
  const comma = text.indexOf(', ');
  if (comma < 0) return null;
  const more = ALTERNATIVE.exec(text.slice(comma))?.[0].length;
  const head = text.slice(0, comma + (more ?? 0));
  const next = wordsIn(text.slice(comma, comma + 40))[0]?.lower ?? '';
  const aside = /^(?:an?|the|which|who|whose|where)$|ed$/.test(next) || reading.cues.has(next, 'grammar/made-by');
  if (!aside || head.split(' ').length < 4) return null;
  // A class has no verb of its own to lose.
  return isHonest(`is ${text}`, `is ${head}`, reading.cues) ? reading.shortOf(head) : null;
}

/** Where nothing can go, all of it: a slide that says what one thing is has room for that. */
function wholeOf({ cues, mentionsIn }: Reading, text: string): string | null {
  return entire(text, mentionsIn(text), cues);
}

/** ", the ground or water": it may be that as well, and none of several can go. */
const ALTERNATIVE = /^, (?:an?|the)\s(?:[^\s,;:]+\s){1,4}or\s[^\s,;:.]+/;
