import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import { asksFor, remedies, standsUnder } from './headed.ts';
import type { Passage } from './passage.ts';
import { wordsIn } from './words.ts';

/** Whether the passage tells its reader to do something: "Keep the …", "Never leave …", "To prevent this, test that …". */
export function orders(passage: Passage, cues: Cues): boolean {
  if (ordersAt(passage, passage.body, cues)) return true;
  if (!/^(?:to|if|when|before|after|for|once|where|instead)$/.test(passage.words[passage.body]?.lower ?? ''))
    return false;
  for (let i = passage.body + 1; i < Math.min(passage.words.length, passage.body + 14); i++) {
    if (gapBefore(passage, i).trim() === ',') return ordersAt(passage, i, cues);
  }
  return false;
}

function ordersAt({ words, text }: Passage, at: number, cues: Cues): boolean {
  let i = at;
  while (/^(?:always|please|never|simply|just|then)$/.test(words[i]?.lower ?? '')) i++;
  const verb = words[i]?.lower;
  const next = words[i + 1]?.lower ?? '';
  if (verb === undefined) return false;
  if (/^(?:don['’]t|do)$/.test(verb) && (verb !== 'do' || next === 'not')) return true;
  if (text.charAt((words[i + 1]?.start ?? 1) - 1) !== ' ') return false;
  if (cues.has(verb, 'grammar/orders')) return !/^(?:of|cases?)$/.test(next) && !cues.has(next, 'grammar/auxiliaries');
  return cues.has(verb, 'grammar/verbs') && OBJECT.test(next);
}

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
  if (labelsRemedy(passage.term?.text, cues)) return true;
  if (SCENARIO.test(passage.headings[0] ?? '')) return false;
  const first = passage.words[passage.body]?.lower;
  if (cues.has(first, 'cues/rhetorical')) return false;
  return (passage.item !== null && remedies(passage, cues)) || orders(passage, cues);
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

/** Whether the heading of its own section names the danger that the passage, the first of the section, tells of. */
export function namedByHeading(passage: Passage, cues: Cues): boolean {
  const [own, above] = passage.headings;
  if (passage.item !== null || passage.term || passage.block !== 0 || passage.at !== 0) return false;
  if (!passage.section.heading || own === undefined || above === undefined || passage.headings.length < 3) return false;
  return asksFor(above, RISKS, cues) && !OTHERS.some((entry) => asksFor(own, entry, cues));
}

const RISKS = 'cues/risk-headings';
const MITIGATIONS = 'cues/mitigation-headings';
const OTHERS = [
  RISKS,
  MITIGATIONS,
  'cues/advantage-headings',
  'cues/limitation-headings',
  'cues/definition-headings',
  'cues/example-headings',
  'cues/outlook-headings',
  'cues/mechanism-headings',
  'cues/application-headings',
] as const;
