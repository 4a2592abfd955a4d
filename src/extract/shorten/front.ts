import type { Cues } from '../cues.ts';
import { pattern } from '../pattern.ts';
import { mayGo } from './honest.ts';
import { finiteAt, hasFinite, type Token } from './tokens.ts';

/** Without a lead that only points at the fact ("It is worth noting that …"). */
export function unpointed(text: string): string {
  return text.replace(POINTER, '');
}

/** Leads that only point at the fact. */
const POINTER =
  /^(?:it is (?:also )?(?:important|worth|crucial|essential|helpful|useful) (?:to )?(?:not(?:e|ing)|remember(?:ing)?|know(?:ing)?|mention(?:ing)?|understand(?:ing)?) that|keep in mind that|bear in mind that|note that|remember that|this means that|that means that|the fact is that|in other words,|put simply,|simply put,|one of the main reasons is that|another reason is that|of course,|to (?:avoid|prevent|fix|counter|solve|reduce|limit|stop|remedy) (?:this|that|it|these|them)(?: (?:problem|risk|danger)s?)?,|for (?:this|that) reason,|as a result,)\s+/i;

/** "The main drawback of clay is that …": of which kind the fact is. */
const VERDICT = pattern(
  /^(?:the|another|one|an?) (?:[\p{L}-]+ ){0,4}(?:drawback|downside|disadvantage|advantage|benefit|upside|problem|difficulty|catch|point|weakness|strength)(?: (?:of|with|to|for|in) (?:[\p{L}-]+ ){0,4}[\p{L}-]+)? is that /iu,
);
/** "There is a risk that it could …" says twice that it is no more than possible. */
const CHANCE = pattern(
  /^(?:there is|there['’]s|the|another|one) (?:[\p{L}-]+ ){0,4}(?:risk|danger|chance|possibility|concern|fear|worry)(?: (?:of|with|to|for|in) (?:[\p{L}-]+ ){0,4}[\p{L}-]+)?(?: is)? that /iu,
);

/** "There are cases where it may …" likewise. */
const CASES =
  /^there are (?:also |some |many )?(?:cases|instances|situations|times|circumstances|occasions) (?:where|when|in which) /iu;

/** Without what opens a sentence beside its fact ("To keep the heat in, …", "Although cheap, …"); the text itself when nothing does. */
export function withoutFront(tokens: readonly Token[], text: string, cues: Cues): string {
  const pointed =
    VERDICT.exec(text) ?? (/\b(?:could|may|might|can)\b/.test(text) ? (CHANCE.exec(text) ?? CASES.exec(text)) : null);
  if (pointed) return text.slice(pointed[0].length);
  const comma = tokens.findIndex(({ close }) => close === ',');
  if (comma < 1 || comma > 16 || comma + 3 > tokens.length) return text;
  const front = tokens.slice(0, comma + 1);
  const rest = tokens.slice(comma + 1);
  if (!opens(front) || !mayGo(front, CONCEDES.test(front[0]?.lower ?? ''), cues)) return text;
  if (/^(?:and|or|but|which|who|it|they|this|these|that|he|she|its|their)$/.test(rest[0]?.lower ?? '')) return text;
  const end = rest.findIndex(({ close }) => /[,;:]$/.test(close));
  if (!hasFinite(rest, 1, end < 0 ? rest.length : end + 1)) return text;
  return rest.map(({ open, core, close }) => open + core + close).join(' ');
}

const CONCEDES = /^(?:although|though|while|whereas|despite|because|since|as)$/;

/** What may open a sentence and go: a purpose, a reason, a means, a concession, what the thing also is. */
function opens(front: readonly Token[]): boolean {
  const words = front.map(({ lower }) => lower);
  const [first = '', second = '', third = ''] = words;
  if (/^(?:although|though|whereas|because|besides|despite)$/.test(first)) return true;
  if (first === 'while' || first === 'since') return hasFinite(front, 2, front.length);
  if (first === 'in') return /^(?:various|different)$/.test(second);
  if (first === 'to') return front[1]?.verb === true;
  if (first === 'by') return /ing$/.test(second);
  if (first === 'as')
    return /^(?:an?|the|part|one)$/.test(second) && !front.some((_, i) => i > 1 && finiteAt(front, i));
  if (/^(?:due|thanks) to$/.test(`${first} ${second}`) || `${first} ${second}` === 'because of') return true;
  if (/^(?:along|together) with$/.test(`${first} ${second}`) || /^in addition to$/.test(`${first} ${second} ${third}`))
    return true;
  return first === 'given' && front.length > 2;
}
