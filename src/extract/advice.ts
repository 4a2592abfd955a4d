import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import { asksFor, remedies, standsUnder } from './headed.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';
import { RELIEF } from './relief.ts';
import { wordsIn } from './words.ts';

/** Whether the passage tells its reader to do something: "Keep the …", "Never leave …", "To prevent this, test that …". */
export function orders(passage: Passage, cues: Cues): boolean {
  if (CONDITION.test(passage.text)) return false;
  if (ordersAt(passage, passage.body, cues)) return true;
  if (!/^(?:to|if|when|before|after|for|once|where|instead)$/.test(passage.words[passage.body]?.lower ?? ''))
    return false;
  for (let i = passage.body + 1; i < Math.min(passage.words.length, passage.body + 14); i++) {
    if (gapBefore(passage, i).trim() === ',') return ordersAt(passage, i, cues);
  }
  return false;
}

/** "To avoid a lapse, set up payments": what is to be avoided is bad, whatever it is, and what is ordered keeps it away. */
export function avertsBy({ text, words, body }: Passage, cues: Cues): boolean {
  const led = AVERTING.exec(text);
  if (!led || body > 0) return false;
  const verb = words.findIndex(({ start }) => start >= led[0].length);
  const next = words[verb + 1];
  if (verb < 0 || !next || text.charAt(next.start - 1) !== ' ') return false;
  const { lower } = words[verb] ?? { lower: '' };
  return (
    (cues.has(lower, 'grammar/orders') || cues.has(lower, 'grammar/verbs')) &&
    !cues.has(next.lower, 'grammar/auxiliaries')
  );
}

const AVERTING = pattern(
  /^(?:In order to|To) (?:avoid|prevent|guard against|protect against|ward off|head off|rule out) (?!this\b|that\b|it\b|them\b|these\b)[^,.;:]{3,60}, (?:always |simply |just |please )?/u,
);

/** "Pour too fast and it comes out sour" warns. */
const CONDITION = pattern(/^[^,.;:]{3,60}\s(?:and|or)\s(?:it|you|they|there|the \p{Ll}+)\s\p{Ll}/iu);

function ordersAt({ words, text }: Passage, at: number, cues: Cues): boolean {
  let i = at;
  while (/^(?:always|please|never|simply|just|then)$/.test(words[i]?.lower ?? '')) i++;
  const verb = words[i]?.lower;
  const next = words[i + 1]?.lower ?? '';
  if (verb === undefined) return false;
  if (/^(?:don['’]t|do)$/.test(verb) && (verb !== 'do' || next === 'not')) return true;
  if (text.charAt((words[i + 1]?.start ?? 1) - 1) !== ' ') return false;
  if (cues.has(verb, 'grammar/orders')) return !/^(?:of|cases?)$/.test(next) && !cues.has(next, 'grammar/auxiliaries');
  if (CONSULTS.test(verb)) return next !== '' && !cues.has(next, 'grammar/auxiliaries');
  return cues.has(verb, 'grammar/verbs') && OBJECT.test(next);
}

/** Verbs of asking and checking that are no nouns. */
const CONSULTS = /^(?:consult|compare|ask|seek|verify|inspect)$/;

/** Words that a noun is never followed by at once: a verb before them governs them. */
const OBJECT =
  /^(?:the|an?|any|all|each|every|both|these|those|this|our|their|its|your|my|no|it|them|us|him|her|that|whether)$/;

/** Whether a label names the measure that follows and is none itself: "Safeguard", "What to do". */
export function labelsRemedy(label: string | undefined, cues: Cues): boolean {
  const words = wordsIn(label ?? '');
  return words.length > 0 && cues.at(words, 'cues/mitigation-labels', 0)?.to === words.length;
}

/** Whether a passage on a danger says what to do against it. */
export function advises(passage: Passage, cues: Cues): boolean {
  if (opensBehindLabel(passage) && labelsRemedy(passage.term?.text, cues)) return true;
  if (SCENARIO.test(passage.headings[0] ?? '')) return false;
  const first = passage.words[passage.body];
  if (cues.has(first?.lower, 'cues/rhetorical') && passage.text.charAt(first?.end ?? 0) === ' ') return false;
  return (
    (passage.item !== null && remedies(passage, cues)) || orders(passage, cues) || (urges(passage) && !bars(passage))
  );
}

/** "People with a weak heart must not dive" opens a section: whom the thing endangers, with no danger told before it. */
function bars({ text, at, block, item }: Passage): boolean {
  return at === 0 && block === 0 && item === null && BARRED.test(text);
}

const BARRED = pattern(
  /^(?:(?:Pregnant|Young|Old|Older|Small|Elderly|Very|Sick|Allergic)\s)?(?:People|Those|Persons|Anyone|Anybody|Everyone|Patients|Children|Babies|Women|Men|Adults|Diabetics|Users|Dogs|Cats|Animals)\s(?:[\p{L}’'-]+\s){0,9}?(?:should|must|may|can)(?:not|\snot|\snever|n['’]t)\s/iu,
);

/** "Fluids help", "rubber feet solve that", "this is why the dose is low": relief, told of behind a danger. */
export function relieves(passage: Passage, cues: Cues): boolean {
  const opens = passage.at === 0 && (passage.item !== null || passage.block === 0);
  if (!opens && (WE_DO.test(passage.text) || IN_TIME.test(passage.text))) return true;
  const hit = opens ? null : (cues.find(passage.words, 'dangers/reliefs') ?? reliefIn(passage));
  const before = hit ? passage.words.slice(Math.max(0, hit.from - 3), hit.from) : [];
  if (hit === null || before.some((word) => cues.has(word.lower, 'grammar/negations'))) return false;
  return !isAside(passage, hit.from, hit.to, cues);
}

/** The words from which a sentence tells of relief by its verb and what that is done to. */
function reliefIn({ text, words }: Passage): { readonly from: number; readonly to: number } | null {
  const match = RELIEF.exec(text);
  const from = match ? words.findIndex(({ start }) => start >= match.index) : -1;
  return from < 0 ? null : { from, to: from + 1 };
}

/** "A yearly check finds leaks early": what tells of a danger before it does harm. */
const IN_TIME =
  /\b(?<!\b(?:not|never|hardly|rarely)\s)(?:finds?|detects?|catch(?:es)?|spots?|shows?|reveals?|notices?)\s(?:[^\s,.;:]+\s){1,6}?(?:early|in time|at once|before (?:it|they|anyone|anybody|harm)\b)/u;

/** "Problems too hard to solve", "movements that helped to shape": no relief is told of. */
function isAside({ words }: Passage, from: number, to: number, cues: Cues): boolean {
  const [adjective, last] = [words[from - 2]?.lower ?? '', words[from - 1]?.lower ?? ''];
  // "…, which may help some": said beside what the sentence tells.
  if (/^(?:which|who)$/.test(adjective) && /^(?:may|might|can|could)$/.test(last)) return true;
  if (
    last === 'to' &&
    /^(?:difficult|hard|harder|impossible|tricky|unable|struggle|struggles|fail|fails|failed)$/.test(adjective)
  )
    return true;
  const helps = /^help(?:s|ed)?$/.test(words[from]?.lower ?? '') && words[to]?.lower === 'to';
  return helps && /^(?:that|which|who)$/.test(last) && !cues.has(words[to + 1]?.lower, 'dangers/preventions');
}

/** "We give …": what those do who tell of the danger. */
const WE_DO = pattern(
  /^(?:We|Staff|Operators|Crews|Our teams?)\s(?:always\s|also\s|now\s|therefore\s)?(?!are\b|were\b|have\b|had\b|can\b|do\b|don|may\b|might\b|know\b|think\b|believe\b|expect\b|see\b|find\b|hear\b|call\b|mean\b)\p{Ll}+/u,
);

/** Where ", so crews bring spare ones" begins to tell what is done about what stands before, or null. */
export function doneAbout({ text }: Passage): number | null {
  const match = SO.exec(text);
  return match ? match.index + match[0].length : null;
}

const SO = pattern(
  /,\s(?:and\s)?so\s(?=(?:we|crews|operators|owners|drivers|developers|makers|factories|doctors|nurses|farmers|builders|engineers|staff|users|teams|schools|hospitals|pilots|captains|cooks|lenders|banks|most \p{Ll}+s|many \p{Ll}+s)\s(?:\p{Ll}+ly\s|now\s|often\s)?(?!(?:are|is|were|was|can|cannot|may|might|could|have|had|lose|suffer|die|fail|struggle|complain|fear|never|rarely)\b)\p{Ll}+\s)/u,
);

/** "Valves should be checked yearly", "Regular audits are essential". */
export function urges({ text }: Passage): boolean {
  return URGE.test(text) && URGE.test(text.replace(NO_URGE, ' '));
}

/** "How it should be used", "some changes must be made", "is more important than ever": nobody is urged to anything. */
const NO_URGE =
  /\b(?:how|whether|what|who|which|where|why)\s(?:\p{Ll}+\s){1,3}(?:should|must|ought to)\s|\b(?:adjustments?|changes?|choices?|sacrifices?|compromises?|decisions?|concessions?)\s(?:must|should|have to|has to|need to|needs to)\sbe\smade\b|\b(?:more|less|as|so)\s(?:important|essential|crucial|vital)\b|\b(?:important|essential|crucial|vital)\sto\s(?:keep|bear)\sin\smind\b|\b(?:is|are)\san?\s(?:\p{Ll}+\s)?(?:important|essential|crucial|vital)\s(?!to\b)\p{Ll}+|\b(?:This|That|Which)\sis\s(?:\p{Ll}+\s)?(?:important|essential|crucial|vital)\b(?!\sto\b)/gu;

const URGE = pattern(
  /\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\s(?!(?:not\s)?(?:be\s)(?:taken for|assumed|confused|forgotten|overlooked|underestimated|noted|remembered|said|seen|considered|able))(?:\p{Ll}+\s){0,2}?(?:be|take|have|not|always|never|wear|use|keep|avoid|check)\b|\b(?:is|are)\s(?:\p{Ll}+\s)?(?:important|essential|crucial|advisable|recommended|vital|imperative|a must)\b(?!\sto\s(?:note|remember|understand|consider|know|realise|realize|keep in mind|recognise|recognize|distinguish))/u,
);

/** "Fire" in a list of dangers says enough. */
export function isBareItem({ item, form, words }: Passage): boolean {
  return item !== null && form === 'fragment' && words.length === 1;
}

/** The first sentence of an item, or behind a paragraph's label. */
export function opensBehindLabel({ term, item, prose, at }: Passage): boolean {
  if (item !== null) return at === 0;
  return term !== null && prose.text.slice(term.text.length, at).trim().length <= 1;
}

/** There an attacker acts. */
const SCENARIO = /\b(?:scenario|attack)s?\b/i;

/** Whether a heading on dangers stands above, alone or before one on what is done: "Risks and safeguards". */
export function onRisks(passage: Passage, cues: Cues): boolean {
  if (!standsUnder(passage, RISKS, cues)) return false;
  if (!standsUnder(passage, MITIGATIONS, cues)) return true;
  const heading = passage.headings.find((one) => asksFor(one, RISKS, cues) || asksFor(one, MITIGATIONS, cues)) ?? '';
  const words = wordsIn(heading);
  const from = /^(?:the|main|key|common|typical|major)$/.test(words[0]?.lower ?? '') ? 1 : 0;
  const hit = cues.at(words, RISKS, from);
  return hit !== null && /^(?:and|with|or|vs)$/.test(words[hit.to]?.lower ?? '&');
}

const RISKS = 'cues/risk-headings';
const MITIGATIONS = 'cues/mitigation-headings';
