import { isVerbForm } from '../about.ts';
import type { Cues } from '../cues.ts';
import { pattern } from '../pattern.ts';

/** A word as a slide shows it: what blanks part, with the marks before and behind it. */
export interface Token {
  readonly open: string;
  readonly core: string;
  readonly close: string;
  /** The core in lower case, the last part of it when a hyphen joins several. */
  readonly lower: string;
  /** Whether the verbs of the lexicon know the core. */
  readonly verb: boolean;
  /** Its place among the words of the text. */
  readonly at: number;
}

/** The words of a tidied text; a dash between words is a token without a core. */
export function tokensOf(text: string, cues: Cues): readonly Token[] {
  return text
    .replace(/(?<=[\p{L})”"])\s?[—–]\s?(?=[\p{L}(“"])|\s-\s/gu, ' — ')
    .split(' ')
    .filter((part) => part !== '')
    .map((part, at) => tokenOf(part, at, cues));
}

function tokenOf(part: string, at: number, cues: Cues): Token {
  const kept = cuts.get(cues)?.get(part);
  if (kept) return { ...kept, at };
  const token = cutToken(part, cues);
  const all = cuts.get(cues) ?? new Map<string, Omit<Token, 'at'>>();
  cuts.set(cues, all);
  if (all.size >= MOST_KEPT) all.clear();
  all.set(part, token);
  return { ...token, at };
}

/** Words of a slide as they are written; kept for each lexicon, since a text says the same few thousand. */
const cuts = new WeakMap<Cues, Map<string, Omit<Token, 'at'>>>();
const MOST_KEPT = 8192;

function cutToken(part: string, cues: Cues): Omit<Token, 'at'> {
  const open = /^[("“‘[]*/u.exec(part)?.[0] ?? '';
  const close = /^[^\p{L}\p{N}%]*$/u.test(part) ? '' : (/[^\p{L}\p{N}%+°]*$/u.exec(part)?.[0] ?? '');
  const core = part.slice(open.length, part.length - close.length);
  const whole = core.toLowerCase();
  const lower = whole.slice(whole.lastIndexOf('-') + 1);
  return { open, core, close, lower, verb: whole === lower && isVerbForm(lower, cues) };
}

/** Auxiliaries that carry a sentence by themselves. */
const FINITE = pattern(
  /^(?:is|are|was|were|am|has|have|had|does|do|did|can|could|may|might|must|shall|should|will|would|cannot|\p{L}+n['’]t|\p{L}+['’](?:ll|re|ve|m))$/u,
);
const OPENER =
  /^(?:a|an|the|this|that|these|those|its|their|his|her|our|your|my|no|any|some|each|every|all|of|in|on|at|by|for|from|with|to|into|as|than|and|or|very|more|most|less|such|between|per|like)$/;

/** Whether a finite verb stands at the token: an auxiliary, "moves" behind a noun, "move" behind a plural or a pronoun. */
export function finiteAt(tokens: readonly Token[], i: number): boolean {
  if (i < 0 || i >= tokens.length) return false;
  const kept = finites.get(tokens) ?? new Int8Array(tokens.length);
  if (kept[i] === 0) {
    finites.set(tokens, kept);
    kept[i] = readFinite(tokens, i) ? 1 : -1;
  }
  return kept[i] === 1;
}

/** What was found of each token: 1 finite, -1 not, 0 not asked yet. */
const finites = new WeakMap<readonly Token[], Int8Array>();

function readFinite(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (
    FINITE.test(token.lower) &&
    token.core.length === token.lower.length &&
    (token.at === 0 || !/^\p{Lu}/u.test(token.core))
  )
    return true;
  const before = tokens[i - 1];
  if (!token.verb || /^\p{Lu}/u.test(token.core) || /ing$/.test(token.lower)) return false;
  if (before === undefined) return /[^s]s$/.test(token.lower);
  if (before.close !== '' && !/^[,)]/.test(before.close)) return false;
  if (OPENER.test(before.lower))
    return /^(?:that|which|who|this|some|all)$/.test(before.lower) ||
      (/^(?:and|or)$/.test(before.lower) && /[^s]s$/.test(token.lower))
      ? behind(tokens, i)
      : false;
  if (/(?:ed|en)$/.test(token.lower)) return DETERMINER.test(tokens[i + 1]?.lower ?? '');
  if (/[^s]s$/.test(token.lower)) return behind(tokens, i);
  return /[^s]s$|^(?:they|we|you|people|who|which|that|to|not|—)$|ly$/.test(before.core === '—' ? '—' : before.lower);
}

const DETERMINER = /^(?:a|an|the|its|their|this|that|these|those|no|his|her|our)$/;

/** Whether something follows that a verb of the third person can govern: "loads and", "uses of" are nouns. */
function behind(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    tokens[i]?.close === '' &&
    !/^(?:and|or|of|but|is|are|was|were|can|may|will)$/.test(next.lower)
  );
}

/**
 * Place of the verb that the text says its fact with: no verb of a clause that "that", "if" or the like opens; -1 when
 * there is none.
 */
export function mainVerb(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (
    first?.verb &&
    !/(?:ing|ed|en)$/.test(first.lower) &&
    !(PAST.test(first.lower) && /^(?:on|in|from|by|to|for|with|as|at|of|up|out)$/.test(tokens[1]?.lower ?? ''))
  )
    return 0;
  let inside = false;
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i] as Token;
    if (CLAUSE.test(lower) && (lower !== 'as' || i === 0 || tokens[i - 1]?.close === ',')) inside = true;
    else if (finiteAt(tokens, i)) {
      if (!inside) return i;
      if (
        !CLAUSE.test(tokens[i + 1]?.lower ?? '') &&
        !/^(?:can|may|will|must|should|could|would|might)$/.test(lower) &&
        !finiteAt(tokens, i + 1)
      )
        inside = joins(tokens, i);
    } else if (inside && tokens[i]?.close.endsWith(',') && !/^(?:and|or|but)$/.test(tokens[i + 1]?.lower ?? ''))
      inside = false;
  }
  return -1;
}

const PAST =
  /^(?:built|made|held|kept|sold|bought|grown|drawn|found|born|worn|set|put|cut|left|paid|led|shown|spun|known|felt|sent|spent|meant|bound|caught|lost|read|spread|split|shut|told|taught|thought|understood|woven|cast|laid|fed|lit|bred|bent|dealt|hung|struck)$/;

const CLAUSE =
  /^(?:that|which|who|whose|whom|where|when|if|because|while|whereas|although|though|as|since|unless|until|whether|how|what|why|once|before|after)$/;

/** Whether "and" joins the next finite verb to this one, so that both are of one clause. */
function joins(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length; k++)
    if (finiteAt(tokens, k))
      return /^(?:and|or|but)$/.test(tokens[k - 1]?.lower ?? '') || /ly$/.test(tokens[k - 1]?.lower ?? '');
  return true;
}

/** Whether a finite verb stands in `[from, to)`. */
export function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (finiteAt(tokens, i)) return true;
  return false;
}

/** Place of the verb that governs what stands at token `i`: the main verb before it, else that of the clause which tells what a thing is; -1 when none is. */
export function verbBefore(tokens: readonly Token[], i: number): number {
  const kept = befores.get(tokens) ?? new Map<number, number>();
  befores.set(tokens, kept);
  const known = kept.get(i);
  if (known !== undefined) return known;
  const found = governs(tokens, i);
  kept.set(i, found);
  return found;
}

const befores = new WeakMap<readonly Token[], Map<number, number>>();

function governs(tokens: readonly Token[], i: number): number {
  const main = mainVerb(tokens.slice(0, i));
  if (main >= 0) return main;
  // "used to lift stones": the subject and its auxiliary stand elsewhere.
  if (tokens[0]?.verb && /(?:ed|en|ing)$/.test(tokens[0].lower)) return 0;
  const relative = tokens.findIndex(({ lower }, k) => k > 0 && k < i && /^(?:that|which|who|where)$/.test(lower));
  if (relative < 0) return -1;
  for (let k = relative + 1; k < Math.min(i, relative + 5); k++) if (finiteAt(tokens, k)) return k;
  return -1;
}

/** The tokens as text, without the mark that a cut left at the end. */
export function textOf(tokens: readonly Token[]): string {
  const text = tokens.map(({ open, core, close }) => open + core + close).join(' ');
  return text.replace(/[.,;:—–\s-]+(?=[”"]?$)/u, '');
}

/** The token in lower case, empty where there is none. */
export function lowerAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.lower ?? '';
}

/** Whether a comma stands before the token. */
export function behindComma(tokens: readonly Token[], i: number): boolean {
  const close = tokens[i - 1]?.close ?? '';
  return close !== '' && /^(?:[)”"]?,|,[”"’])$/.test(close);
}

/** Whether a form of a verb, or a word, is in an entry of base forms. */
export function isFormIn(lower: string, entry: string, cues: Cues): boolean {
  if (cues.has(lower, entry)) return true;
  const stem = lower.replace(/(?:ing|ed|es|s|d)$/, '');
  if (stem === lower) return false;
  const forms = [stem, `${stem}e`, lower.replace(/s$/, ''), stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')];
  return forms.some((form) => cues.has(form, entry));
}
