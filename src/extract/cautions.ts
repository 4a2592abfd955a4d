import { orders } from './advice.ts';
import { onceIn } from './asked.ts';
import { faultBefore, faultNear, faultOf } from './faults.ts';
import type { Passage, Reading } from './passage.ts';
import { pattern } from './pattern.ts';
import { NAMED_RELIEF, RELIEF } from './relief.ts';
import { wordsIn } from './words.ts';

/**
 * The fault that a sentence of plain prose is a measure against: cautions and duties ("should not be taken with",
 * "Care must be taken"), purposes ("To avoid burns, wear gloves"), laws that limit something, ways out ("The best
 * option is to …", "Once it has dried out, you can …") and relief ("softens that"). `fault` is the passage that tells
 * of it, where one near it does; null when the sentence is no measure.
 */
export function measureIn(reading: Reading, passage: Passage): { readonly fault: Passage | null } | null {
  if (passage.form !== 'sentence' && passage.item === null) return null;
  return kept(reading, passage, () => find(reading, passage));
}

/** Kept, since risks ask as well. */
const kept = onceIn<{ readonly fault: Passage | null } | null>();

/** A way of telling a measure, and the fault that must be told near it. */
interface Way {
  readonly fits: (passage: Passage, reading: Reading) => boolean;
  readonly fault: 'none' | 'near' | 'before' | 'last';
}

const WAYS: readonly Way[] = [
  { fits: guardsBy, fault: 'none' },
  { fits: ({ text }) => CAUTION.test(text) || FORBIDS.test(text), fault: 'near' },
  { fits: ({ text }) => PURPOSE.test(text) && ADVISED.test(text), fault: 'near' },
  { fits: ({ text }) => LAW.test(text) || STRICTER.test(text), fault: 'near' },
  { fits: isAskedFor, fault: 'near' },
  { fits: ({ text }) => WAY_OUT.test(text), fault: 'before' },
  { fits: mends, fault: 'before' },
  { fits: ({ text }) => RELIEF.test(text), fault: 'last' },
  { fits: ({ text }) => NAMED_RELIEF.test(text), fault: 'before' },
];

function find(reading: Reading, passage: Passage): { readonly fault: Passage | null } | null {
  for (const { fits, fault } of WAYS) {
    if (!fits(passage, reading)) continue;
    const near =
      fault === 'near'
        ? (ownFault(reading, passage) ?? faultNear(reading, passage))
        : faultBefore(reading, passage, fault === 'last' ? 1 : 6);
    if (near !== null || fault === 'none') return { fault: near };
  }
  return null;
}

/** "The fumes are toxic, so the tin must never be opened": fault and measure in one sentence. */
function ownFault(reading: Reading, passage: Passage): Passage | null {
  return HENCE.test(passage.text) && faultOf(passage, reading) !== null ? passage : null;
}

const HENCE = pattern(
  /\b(?:so|therefore|hence|thus|and)\s(?:[\p{L}-]+\s){1,6}?(?:should|must)\s(?:also\s|always\s|only\s|never\s|not\s)?(?:be\s)?|^(?:Since|Because|As)\s[^.;]{5,120},\s[^.;,]{2,60}\s(?:should|must)\s/u,
);

/** Verbs of care, as duties name them. */
const CARE =
  '(?:avoid|remove|removed|check|consult|wear|follow|keep(?! in mind)|kept|store|stored|monitor|monitored|test|tested|inspect|inspected|report|reported|inform|informed|clean|cleaned|wash|washed|seal|sealed|label|labelled|ventilate|ventilated|limit|limited|dispose|disposed|supervise|supervised|train|trained|verify|verified|review|reviewed|audit|audited|protect|protected|secure|secured|encrypt|encrypted|back up|backed up|insure|insured|disclose|disclosed|screen|screened|talk|tell|ask|seek|stop|handle|handled|treat|treated|worn|cooked|rinse|rinsed|boil|boiled|warn|warned|switch off|switched off|unplug|unplugged|locked?|isolate|isolated)';

/** "Care must be taken", "should not be taken with", "people must always check", "is not recommended for". */
const CAUTION = pattern(
  [
    String.raw`\b(?:[Cc]aution|[Cc]are|[Ss]upervision|[Vv]igilance|[Vv]entilation|[Pp]rotective \p{Ll}+) (?:is|are|must be|should be|has to be) (?:\p{Ll}+ )?(?:required|needed|advised|taken|exercised|recommended|essential|worn|called for)\b`,
    String.raw`\b(?:should|must) (?:not|never) (?:be )?(?!assume|forget|expect|confuse|surprise)\p{Ll}+`,
    String.raw`\b(?:should|must|ought to|(?<!\bdon['\u2019]t |\bnot |\bno )(?:need|needs|have|has) to) (?:always |only |therefore |also |first |be |regularly |carefully |strictly |fully |properly |promptly |at once )*${CARE}\b`,
    String.raw`\b(?:is|are) (?:strongly |generally |often |usually )?(?:not recommended (?:for|with|during)|advised (?:to|against|not to)|urged to|warned (?:not|against)|told (?:not to|to (?:avoid|stop))|best avoided|to be avoided)\b`,
    String.raw`\b[Ii]t(?: is|['\u2019]s) (?:still |also |therefore |always )?(?:essential|crucial|important|vital|advisable|best|wise|wisest|necessary|recommended|safer|safest|sensible|a good idea|imperative) (?:that \p{Ll}+ \p{Ll}+ )?(?:to )?(?:always |regularly |carefully |first |only )*(?:use|take off|take it|choose|have|${CARE.slice(3)}\b`,
    String.raw`\b(?:[Bb]e careful (?:not )?to|[Tt]ake care (?:not )?to|[Mm]ake sure|(?:speak|talk) (?:to|with) (?:a|your) (?:doctor|pharmacist|lawyer|adviser|vet|dentist))\b`,
    String.raw`\b(?:recommends?|advises?|urges?) (?:that )?(?:you|people|owners|users|everyone|parents|patients|households|drivers|travellers|visitors) (?:to )?(?:never |always |not )?\p{Ll}+`,
    String.raw`\b(?:warnings?|advice|recommendations?) against \p{Ll}+ing\b`,
  ].join('|'),
  'u',
);

/** "Never use …", "Do not leave …". */
const FORBIDS = pattern(
  /^(?:Never|Do not|Don['’]t|Avoid|Always|Make sure|Be sure)\s(?!mind\b|worry\b|forget that\b|confuse\b|miss\b)\p{Ll}+/u,
);
/** "it is recommended to fit", "experts recommend you fit". */
const ADVISED =
  /\b(?:it is (?:recommended|advised|advisable|best|wise|important|essential)|recommends?|advises?|should|must)\b/u;

const RULE_MAKERS =
  '(?:regulations?|laws?|rules?|legislation|directives?|bans?|standards|treaty|treaties|statutes?|codes?|governments?|regulators?|authorities|councils?|parliaments?|courts?|agency|agencies|union|ministry)';
/** "These regulations limit the amount of …", "Regulators have capped …". */
const LAW = pattern(
  String.raw`(?<!\b[Nn]o |\bwithout )\b${RULE_MAKERS}\s(?:now |both |also |often |therefore |have |has |must |can |should |already |since )*(?:limit|cap|restrict|ban|banned|require|forbid|prohibit|outlaw|mandate|regulate|oblige|punish|fine|tax|penalise|penalize)(?:s|ed|es|ned|d|ted)?\s`,
  'iu',
);
const STRICTER = pattern(
  /\b(?:put|puts|introduced?|introduces|adopted|adopts?|imposed?|imposes|passed|brought in|tightened|issued|set|enacted|laid down)\s(?:\p{Ll}+\s){0,2}?(?:stricter|tougher|tighter|strict|tough|tight|binding|specific|the|clear|safety|legal)\s(?:\p{Ll}+\s){0,2}?(?:regulations?|rules|laws|limits?|controls|standards|warnings?|bans?|quotas)\b/u,
);

/** "Another option for dried-out bread is to …", "The usual remedy is a …". */
const WAY_OUT =
  /^(?:[^.;]{2,60},\s)?(?:[Tt]he|[Aa]|[Oo]ne|[Aa]nother|[Aa]n)\s(?:(?:best|easiest|simplest|safest|only|usual|common|good|obvious|standard|proven|cheaper|better|quick|simple|other|possible|second)\s){0,2}(?:option|solution|remedy|fix|way out|answer|cure|workaround|countermeasure|precaution|safeguard|antidote|alternative)\b[^.;,]{0,50}?\s(?:is|are|would be|lies in)\s(?!not\b|no\b|that\b|called\b|known\b|also called\b)/u;

/** "To minimise risk, tell your doctor", "To avoid burns, wear gloves": a harm kept away by an order or a duty. */
function guardsBy(passage: Passage, reading: Reading): boolean {
  const match = PURPOSE.exec(passage.text);
  if (!match) return false;
  const purpose = wordsIn(match[0]);
  const { cues } = reading;
  if (!HARMS.some((entry) => cues.find(purpose, entry))) return false;
  return orders(passage, cues) || DUTY.test(passage.text.slice(match[0].length));
}

const HARMS = ['dangers/harms', 'drawbacks/gone-wrong', 'drawbacks/troubles'] as const;

const PURPOSE =
  /^(?:In order\s)?[Tt]o\s(?:help\s|best\s)?(?:minimi[sz]e|avoid|prevent|reduce|limit|lower|lessen|guard against|protect|stop|counter|offset|mitigate|curb|combat|cut)\b[^,.;:]{2,90},\s/u;
const DUTY =
  /^[^,;]{2,60}?\b(?:(?:is|are) (?:often |usually |always )?(?:equipped|fitted|treated|coated|lined|covered|added|used|important|essential)|should|must|ought to|need to|needs to|have to|has to|can|are advised)\b/u;

/** "Once the bread has dried out, you can …", "If the valve jams, tap it". */
function mends(passage: Passage, { cues }: Reading): boolean {
  const match = WHEN.exec(passage.text);
  if (!match) return false;
  if (!cues.find(wordsIn(match[0]), 'drawbacks/gone-wrong')) return false;
  return (
    /^(?:you|users?|owners?|drivers?|parents?|patients?|people|we|one)\s(?:can|should|must|may|could|need to|have to)\s(?!not\b|lose\b)/u.test(
      passage.text.slice(match[0].length),
    ) || orders(passage, cues)
  );
}

const WHEN = /^(?:Once|If|When|Should|Where|As soon as|After)\s[^,.;:]{5,90},\s(?:then\s)?/u;

/** Items of what somebody is asked to do: "Campaigners urge makers to:" and "use fewer solvents". */
function isAskedFor({ item, at, lead, words, body }: Passage, { cues }: Reading): boolean {
  if (item === null || at !== 0 || !lead || !ASKS.test(lead)) return false;
  return !cues.has(words[body]?.lower, 'grammar/determiners');
}

const ASKS =
  /\b(?:urges?|urging|calls?|calling|asks?|asking|press(?:es|ing)?|requires?|wants?|demands?|recommends?|advises?|get|getting|push(?:es|ing)?|tells?|encourages?|obliges?)\b[^.;]{2,80}?\b(?:to|that they)\s*:$/u;
