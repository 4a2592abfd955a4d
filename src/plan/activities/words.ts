import {
  type ActivityItem,
  type ActivityKey,
  type Claim,
  capitalise,
  cardsOf,
  type Definition,
  type Difference,
  flat,
  flatNames,
  type Industry,
  type Naming,
  plain,
  type Side,
  saysOneOf,
  type Use,
  uncapitalise,
  widthOf,
} from '../../model/index.ts';
import type { Material } from '../candidate.ts';
import { stemsOf } from './alike.ts';

/** Most characters of a card, of a statement, of an option and of a reason. */
export const CARD = 60;
export const STATEMENT = 110;
export const OPTION = 80;
const REASON = 150;

/** What a claim says in at most so many characters, or null. */
export function saying(claim: Claim, most: number): string | null {
  const phrases = claim.kind === 'use' ? cardsOf(claim as Use) : [];
  const whole = claim.sentence === null ? [] : [plain(claim.sentence)];
  const forms = [claim.short, ...phrases, ...whole, claim.text].filter((form) => form !== null);
  return forms.map(shown).find((form) => form.length > 0 && widthOf(form) <= most) ?? null;
}

/** What is done in a field, without the field's name, in at most so many characters; or null. */
export function jobSaying(use: Use, field: Industry, most = STATEMENT): string | null {
  const [word = ''] = field.name.toLowerCase().split(' ');
  const texts = [use.short ?? '', ...use.phrases, ...cardsOf(use)]
    .map(shown)
    .filter((text) => !/^\S+, \S+$/.test(text) && !EVERYWHERE.test(text));
  return (
    texts.find((text) => text.includes(' ') && widthOf(text) <= most && !text.toLowerCase().includes(word)) ?? null
  );
}

/** Said of every field, so it tells none of them. */
const EVERYWHERE =
  /\b(?:many|all|several|various|most|other|different) (?:\p{Ll}+ )?(?:industr|fields?\b|sectors?\b|areas?\b|domains?\b)/iu;

/** The sentence of a claim without asides and full stop. */
export function plainOf(claim: Claim): string {
  return plain(claim.sentence ?? claim.text);
}

/** As it stands within a sentence: a small letter first, where that isn't a name's. */
export function lowered(text: string): string {
  const [, second = ''] = text.split(' ');
  return second === '' || /^\p{Lu}/u.test(second) ? text : uncapitalise(text);
}

/** One subject's side in at most so many characters, or null. */
export function sideSaying(side: Side, most: number): string | null {
  const forms = [side.short, side.text].filter((form) => form !== null).map(shown);
  return forms.find((form) => form.length > 0 && widthOf(form) <= most) ?? null;
}

/** As it stands on a card: a capital first, no full stop last. */
export function shown(text: string): string {
  return capitalise(text.trim().replace(/[.;,:]$/, ''));
}

/** The source's own words: the shortest whole form that says it, in at most 150 characters where there is one. */
export function reasonOf(claim: Claim | Side): string {
  const forms = [claim.sentence, claim.text, claim.short].filter((form) => form !== null);
  return forms.find((form) => widthOf(form) <= REASON) ?? claim.text;
}

/** The words of a claim as a card. */
export function item(text: string, claim: Claim): ActivityItem {
  return { text, claim: claim.id, confidence: claim.confidence, spans: claim.spans, distractor: null };
}

/** The words of one side of a difference as a card. */
export function sideItem(text: string, row: Difference, side: Side): ActivityItem {
  return { text, claim: row.id, confidence: side.confidence, spans: side.spans, distractor: null };
}

/** A card that is wrong where `from` is asked for. */
export function wrong(card: ActivityItem, from: string): ActivityItem {
  return { ...card, distractor: { from, swapped: card.text } };
}

/** The source's words for an answer, and where they stand. */
export type Proof = Omit<ActivityKey, 'item' | 'answer'>;

export function proofOf(claim: Claim): Proof {
  return { reason: reasonOf(claim), claim: claim.id, spans: claim.spans };
}

export function sideProof(row: Difference, side: Side): Proof {
  return { reason: reasonOf(side), claim: row.id, spans: side.spans };
}

/** How a subject, or a term that is none, is written. */
export function nameOf(material: Material, id: string): Naming {
  return material.nameOf(id) ?? { name: id, label: capitalise(id), plural: false };
}

/** Whether a text names a subject by any of its names, or by half of the words of the label that people see. */
export function givesAway(text: string, id: string, material: Material): boolean {
  const label = stemsOf(nameOf(material, id).label);
  const words = stemsOf(text);
  return mentions(text, id, material) || [...label].filter((word) => words.has(word)).length * 2 > label.size;
}

/** Whether a text names a subject, or a term that is none. */
export function mentions(text: string, id: string, { model }: Material): boolean {
  const subject = model.subjects.find((one) => one.id === id);
  return saysOneOf(text, subject ? flatNames(subject) : [flat(id)]);
}

/** Whether a text is a subject's name and nothing else. */
export function isName(text: string, { model }: Material): boolean {
  return model.subjects.some((one) => flatNames(one).includes(flat(text)));
}

/** Found where a sentence only mentions what a word means: what it is about may be no term. */
const MENTIONED = /\/(?:aside|bracket|that-is|first)$/;

/** Whether a definition is of something that people would call a term. */
export function isTerm(definition: Definition, material: Material): boolean {
  const known = material.model.subjects.some((one) => one.id === definition.subject);
  return known || !(MENTIONED.test(definition.rule) || definition.subject.split(' ').length > 4);
}

/** The gloss of a definition that doesn't name what it defines, in at most so many characters; else null. */
export function glossOf(definition: Definition, most: number, material: Material): string | null {
  if (definition.short === null || !isTerm(definition, material)) return null;
  const text = shown(definition.short);
  return widthOf(text) <= most && !givesAway(text, definition.subject, material) ? text : null;
}

/** The gloss within a sentence, with the article that the source gives it: "the amount of text that …". */
export function glossInSentence(definition: Definition, gloss: string): string {
  const at = definition.text.toLowerCase().indexOf(gloss.toLowerCase());
  const article = /\b(?:an?|the|any) $/i.exec(at < 0 ? '' : definition.text.slice(0, at))?.[0] ?? '';
  return article.toLowerCase() + lowered(gloss);
}

/** "do the sources", "the sources", "say", "name": in the number of the sources. */
interface Asked {
  readonly ask: string;
  readonly who: string;
  readonly say: string;
  readonly name: string;
}

/** How the sources are spoken of. */
export function asked(material: Material): Asked {
  return material.model.sources.length === 1
    ? { ask: 'does the source', who: 'the source', say: 'says', name: 'names' }
    : { ask: 'do the sources', who: 'the sources', say: 'say', name: 'name' };
}

/** Words of ours as a bin. */
export function ownWords(text: string): ActivityItem {
  return { text, claim: null, confidence: 'scaffold', spans: [], distractor: null };
}

/** Those with words that no earlier one has. */
export function unlike<T>(values: readonly T[], textOf: (value: T) => string): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = textOf(value).toLowerCase();
    return !seen.has(text) && seen.add(text);
  });
}
