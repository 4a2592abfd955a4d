import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';

type Clause = Pick<Passage, 'text' | 'words'>;

/**
 * Word at which a sentence tells of a poor result, a high price, a bar or a want, or null: "leads to uneven watering",
 * "has a higher upfront cost", "can be a barrier for small firms", "has a limited range", "is not as strong as steel".
 */
export function shortfallAt(clause: Clause, cues: Cues): number | null {
  const found = yieldsPoor(clause, cues) ?? fallsShort(clause, cues);
  if (found !== null) return found;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(clause.text);
    const at = match ? clause.words.findIndex(({ end }) => end > match.index) : -1;
    if (match && at > 0 && !denied(clause, at, cues)) return at;
  }
  return null;
}

/** "… leads to reduced yields", "… results in uneven heat". */
function yieldsPoor(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'dangers/causes', 1); hit; hit = cues.find(words, 'dangers/causes', hit.to)) {
    if (denied(clause, hit.from, cues)) continue;
    for (let at = hit.to; at < hit.to + 3; at++) {
      if (cues.at(words, 'drawbacks/poor', at)) return hit.from;
      const less = cues.at(words, 'drawbacks/lessened', at);
      if (less && cues.find(words.slice(0, less.to + 3), 'drawbacks/assets', less.to)) return hit.from;
    }
  }
  return null;
}

/** "It has a limited range", "is not as strong as steel", "loses most of its value". */
function fallsShort(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let i = 1; i < words.length; i++) {
    const lower = words[i]?.lower ?? '';
    if (/^(?:has|have|having|offers?|gives?|provides?|with)$/.test(lower) && isMeagre(clause, i + 1, cues)) return i;
    if (/^(?:loses?|losing)$/.test(lower) && !denied(clause, i, cues) && words[i - 1]?.lower !== 'to') {
      const asset = cues.find(words.slice(0, i + 8), 'drawbacks/assets', i + 1);
      const between = words.slice(i + 1, asset?.from ?? 0).map((word) => word.lower);
      if (asset && !between.some((word) => /^(?:no|not|little|less|any|that|which|to|and|fat|weight)$/.test(word)))
        return i;
    }
  }
  return null;
}

function isMeagre(clause: Clause, from: number, cues: Cues): boolean {
  const { words } = clause;
  let at = from;
  while (
    at < from + 3 &&
    /^(?:an?|the|very|only|relatively|rather|more|somewhat|quite|fairly|comparatively|its|their)$/.test(
      words[at]?.lower ?? '',
    )
  )
    at++;
  if (!cues.has(words[at]?.lower, 'drawbacks/meagre') || denied(clause, from - 1, cues)) return false;
  const next = words[at + 1]?.lower ?? '';
  const asset = cues.find(words.slice(0, at + 4), 'drawbacks/assets', at + 1);
  // "low-level control" and "low-cost storage" want nothing.
  return (
    asset !== null &&
    !/^(?:level|levels|cost|power|energy|noise|fat|carb|code|risk|latency|pressure|temperature)$/.test(next)
  );
}

const PRICE =
  '(?:costs?|prices?|fees?|premiums?|charges|expenses|investment|outlay|down payments?|overheads?|interest rates?|taxes|bills|maintenance costs?|running costs?|price tag|learning curve|capital expenditure)';
const STEEP =
  '(?:high|higher|hefty|steep|steeper|substantial|considerable|significant|large|larger|expensive|enormous|huge|heavy|extra|additional|hidden|rising)';
const ADVERBS = '(?:\\p{Ll}+ly |also |often |very |far |much |even |still )*';

const PATTERNS: readonly RegExp[] = [
  // "has a higher upfront cost", "comes with hefty fees", "requires a substantial down payment".
  pattern(
    String.raw`\b(?:has|have|requires?|comes? with|involves?|incurs?|entails?|carry|carries|means?|adds?|charges?|there (?:is|are)|at)\s(?:an?\s|the\s)?${ADVERBS}(?<!\bless |\bno )${STEEP}\s(?:[\p{Ll}-]+\s){0,2}?${PRICE}\b`,
    'iu',
  ),
  // "The initial cost can be higher than", "fees are substantial".
  pattern(
    String.raw`\b${PRICE}\s(?:(?:for|of|on)\s[^.,;]{2,50}?\s)?(?:is|are|can be|may be|tends? to be|will be)\s${ADVERBS}(?:high|higher|hefty|steep|substantial|considerable|enormous|prohibitive|unpredictable)\b`,
    'iu',
  ),
  // "can be a significant barrier", "is a common issue".
  /\b(?:is|are|be|becomes?|remains?|poses?|presents?)\s(?:an?\s)(?:\p{Ll}+ ){0,2}?(?:barrier|hurdle|deterrent|burden|nuisance|obstacle|trap|bottleneck|drawback|downside|disadvantage|weakness|weak (?:point|spot)|headache|shortcoming|health risk|constant worry)s?\b(?!\s(?:against|to entry for rivals|layer|method|option))/u,
  /\b(?:is|are|be|becomes?|remains?|poses?|presents?)\s(?:an?\s)(?:\p{Ll}+ )?(?:serious|common|major|big|real|growing|frequent|constant|particular|significant|persistent|perennial|chronic)\s(?:\p{Ll}+ )?(?:problem|issue|challenge|concern|worry|complaint|limitation|risk|threat|difficulty|danger)s?\b(?!\s(?:for rivals|solved))/u,
  // "is not as strong as steel", "may not be as effective".
  /\b(?:is|are|be|do|does|work|works|perform|performs|last|lasts)?\s?(?:not|n['’]t) (?:be |nearly |quite |always |work |perform |last )*(?:as|so) (?:good|well|effective|accurate|reliable|durable|strong|safe|fast|efficient|flexible|comfortable|stable|precise|secure|powerful|robust|convenient|suitable|sharp|bright|fresh|tasty|nutritious|quick|affordable|productive|long|deep|clear|easy|clean|healthy)\b/u,
  // "a time-consuming and costly process", "proves to be an expensive option".
  /\b(?:is|are|be|becomes?|proves?|remains?)\s(?:to be\s)?an?\s(?:[\p{Ll}-]+(?:,| and)? ){0,2}?(?:time-consuming|costly|expensive|laborious|tedious|painful|cumbersome|wasteful|risky|invasive|stressful|labou?r-intensive|inefficient|complicated|slow|lengthy)(?: and [\p{Ll}-]+)?\s(?:process|task|procedure|option|undertaking|business|affair|choice|method|job|way|investment|operation|solution|exercise|matter)\b/u,
  // "adding to the overall expense", "adds weight".
  /\badd(?:s|ing)?\s(?:significantly |considerably |further |also )?(?:to (?:the|its|their) (?:\p{Ll}+ )?|(?:extra |more |considerable |significant )?)(?:costs?|expense|weight|complexity|price|bill|bulk|overhead|latency|delay|workload|burden|paperwork)\b/u,
  // "takes time and effort", "is a source of friction", "poses serious obstacles".
  /\btakes?\s(?:up\s)?(?:(?:a lot of|much|considerable|a great deal of|years of|constant)\s(?:time|effort|work|practice|patience|skill|training)|time and (?:effort|money|patience|practice|skill))\b/u,
  /\ba\s(?:\p{Ll}+\s)?source of\s(?:\p{Ll}+\s)?(?:disagreements?|conflicts?|confusion|errors?|tensions?|frustration|friction|disputes?|stress|delays?|complaints?|infections?|pollution|contamination)\b/u,
  /\b(?:presents?|poses?|creates?|faces?)\s(?:\p{Ll}+\s)?(?:barriers|obstacles|hurdles|bottlenecks)\b/u,
  // "Your rent could go up sharply", "you may end up paying far more".
  /\b(?:payments?|rates?|costs?|prices?|premiums?|rents?|bills?|fees?|fares?)\s(?:can|could|may|might)\s(?:\p{Ll}+ly\s|also\s|even\s)?(?:go up|rise|increase|jump|climb|double|soar|balloon)\b(?!\sor\s)/u,
  /\bends? up paying\s(?:(?:a lot|far|much|considerably)\s)?more\b/u,
  // "costs more than slate", "takes longer to dry".
  /\b(?:costs?|weighs?|pollutes?|wastes?)\s(?:far |much |slightly |considerably )?more\s(?:than|to)\b|\btakes?\s(?:far |much |considerably )?longer\s(?:than|to)\b/u,
  // "depreciate quickly", "is subject to double taxation".
  /\b(?:depreciates?|(?:is|are) subject to (?:strict|double|more|heavy|higher|additional|stricter|long|frequent|steep)\s\p{Ll}+|falls? short|leaves? (?:much|something|a lot) to be desired|comes? at a (?:price|cost)|takes? (?:its|a heavy) toll|prone to \p{Ll}+)\b/u,
];

/** Whether a negation, or what makes it little, stands within the two words before. */
function denied({ words }: Clause, at: number, cues: Cues): boolean {
  return words
    .slice(Math.max(0, at - 2), at)
    .some(
      ({ lower }) =>
        cues.has(lower, 'grammar/negations') || cues.has(lower, 'drawbacks/slight') || /n['’]t$/.test(lower),
    );
}
