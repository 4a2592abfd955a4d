import { type ClaimKind, capitalise, keeper } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { type Bears, bearsOf } from './shorten/bears.ts';
import { mainClauses } from './shorten/clauses.ts';
import { unpointed, withoutFront } from './shorten/front.ts';
import { glossOf } from './shorten/gloss.ts';
import { isHollow } from './shorten/hollow.ts';
import { withoutLead } from './shorten/leads.ts';
import { isReady } from './shorten/ready.ts';
import { fewest } from './shorten/search.ts';
import { withoutSubject, withoutTopic } from './shorten/subject.ts';
import { finiteAt, lowerAt, mainVerb, type Token, textOf, tokensOf, verbBefore } from './shorten/tokens.ts';
import { wordsIn } from './words.ts';

/** Characters of the longest text that is worth cutting. */
const LONGEST = 600;

/** Most words of a short. */
const SHORT = 12;

/**
 * At most 12 words that say what the text says, cut from it and never reworded; null when none is honest: numbers,
 * negations, hedges and conditions of the main clause survive, and no cut leaves a word without what it asks for.
 * The subject that opens the text is left out, since it stands elsewhere on the slide; not so where the words stand
 * `alone`, as on a card of a risk: those keep their subject and every main clause.
 */
export function shorten(
  text: string,
  mentions: readonly Mention[],
  cues: Cues,
  alone = false,
  aim: Aim = {},
): string | null {
  if (text.length > LONGEST || REFUSED.test(text)) return null;
  const named = mentions.map(({ subject, from, to }) => `${subject}:${from}-${to}`).join(' ');
  const key = [aim.kind ?? '', aim.figure ?? '', alone ? 'alone' : '', named, text].join('\n');
  return shorts(cues, key, () => cutShort(text, mentions, cues, alone, aim));
}

/** Kept for each lexicon: no cut depends on anything but the text and who is named in it. */
const shorts = keeper<Cues, string | null>();

function cutShort(text: string, mentions: readonly Mention[], cues: Cues, alone: boolean, aim: Aim): string | null {
  if (COUNTS_ON.test(text)) return null;
  const said = unpointed(tidy(text));
  const bare = aim.kind === 'definition' ? glossOf(said, cues) : said;
  // Words of a gloss are counted from elsewhere, and it doesn't open with its own name.
  const named = bare === said ? mentions : [];
  const whole = turned(alone ? bare : withoutSubject(bare, named, cues));
  const found =
    carried(kept(fitting(whole, cues, alone, aim), aim), said, cues, aim) ??
    (isVerbless(bare, text, cues, aim) ? null : bolder(bare, named, cues, alone, aim));
  if (found === null || found === whole) return found && capitalise(found);
  const headless = whole === bare && HEADLESS.test(found) && mainVerb(tokensOf(found, cues)) < 0;
  return headless || isHollow(found, whole, aim.kind) ? null : capitalise(found);
}

/** Most words and characters of a definition that can't be cut and is shown whole: a slide has it alone. */
const [ENTIRE, WIDEST] = [20, 108];

/** What a definition says a thing is, in all its words; null when those are too many or don't stand alone. */
export function entire(text: string, mentions: readonly Mention[], cues: Cues): string | null {
  if (text.length > LONGEST || REFUSED.test(text)) return null;
  const said = unpointed(tidy(text));
  const gloss = glossOf(said, cues);
  const whole = turned(withoutSubject(gloss, gloss === said ? mentions : [], cues));
  if (whole.length > WIDEST || REFERS.test(whole) || /[():;“”"]/u.test(whole)) return null;
  const tokens = tokensOf(whole, cues);
  return tokens.length <= ENTIRE && isReady(tokens, cues) ? capitalise(whole) : null;
}

/** What a short is for. */
export interface Aim {
  readonly kind?: ClaimKind;
  /** What it must hold: the figure that it is shown with. */
  readonly figure?: string;
}

function kept(short: string | null, { figure }: Aim): string | null {
  return short !== null && figure && !short.toLowerCase().includes(figure.toLowerCase()) ? null : short;
}

/** The short, unless it is a safeguard's and no longer says what to do. */
function carried(short: string | null, text: string, cues: Cues, { kind }: Aim): string | null {
  if (short === null || kind !== 'mitigation') return short;
  const bears = bearsOf(kind, tokensOf(text, cues), cues);
  return bears && !bears(tokensOf(short, cues)) ? null : short;
}

/** "The first limit is the place", "A third mistake is to …": one of a row that a slide doesn't show. */
const COUNTS_ON =
  /^(?:the|an?|another)\s(?:first|second|third|fourth|fifth|last|next|further|final|other)\s\p{Ll}+\s(?:is|are|lies|concerns|comes|was)\s/iu;

/** Where cutting beside the fact isn't enough: the clause that says it, without what tells more of its things. */
function bolder(text: string, mentions: readonly Mention[], cues: Cues, alone: boolean, aim: Aim): string | null {
  const tokens = tokensOf(text, cues);
  if (
    REFERS.test(text) ||
    /\b(?:one|it|them) there$/.test(text) ||
    text.length > BOLDEST ||
    text.split(' ').length <= SHORT
  )
    return null;
  // Dashes that part more than two things part a list.
  if (tokens.filter(({ core }) => core === '—').length > 2 || isMistaken(tokens)) return null;
  const borne = bearsOf(aim.kind, tokens, cues);
  const bears: Bears | null = aim.figure ? (some) => kept(textOf(some), aim) !== null : borne;
  const carded = aim.kind === 'risk' || aim.kind === 'mitigation';
  const reach = {
    alone: (alone || carded) && !bears,
    bold: true,
    bears,
    strict: aim.figure !== undefined,
    phrases: aim.kind !== 'statistic' && aim.kind !== 'definition',
    oneSided: ONE_SIDED.test(aim.kind ?? ''),
  };
  // What opens with a condition sets it for every clause.
  const clauses = CONDITIONS.test(text) ? [] : mainClauses(tokens, reach.oneSided);
  const first = bears && aim.kind !== 'statement' ? clauses.filter(bears) : clauses.slice(0, reach.alone ? 0 : 1);
  for (const clause of [tokens, ...first]) {
    const rest = withoutLead(clause, cues);
    for (const part of rest === clause ? [clause] : [clause, rest]) {
      const before = wordsIn(textOf(tokens.slice(0, tokens.indexOf(part[0] as Token)))).length;
      const own = shifted(mentions, before);
      const told = (some: readonly Token[]): string | null => {
        if (aim.kind !== 'definition' && verbBefore(some, some.length) < 0 && verbBefore(part, part.length) >= 0)
          return null;
        const bare = alone ? some : tokensOf(withoutTopic(textOf(some), own, cues), cues);
        const shown = bare.length < 3 ? some : bare;
        return shown.length > 2 && shown.length <= SHORT && isReady(shown, cues) ? textOf(shown) : null;
      };
      const changed = part !== tokens || !alone;
      const whole = changed && part.length <= SHORT + SPARE ? told(part) : null;
      const short =
        whole ?? (part.length > 3 ? fewest(part, alone ? SHORT : SHORT + SPARE, cues, { ...reach, told }) : null);
      if (short !== null) return short;
    }
  }
  return null;
}

/** A sentence whose verb isn't found: what may go of it can't be told. A definition may be a bare gloss. */
function isVerbless(bare: string, text: string, cues: Cues, { kind }: Aim): boolean {
  const tokens = tokensOf(bare, cues);
  return kind !== 'definition' && /\.$/.test(text.trim()) && verbBefore(tokens, tokens.length) < 0;
}

/** "Attempts to mend a boiler often fail": what looks like the verb is the subject. */
function isMistaken(tokens: readonly Token[]): boolean {
  if (mainVerb(tokens) !== 0 || !/[^s]s$/.test(tokens[0]?.lower ?? '')) return false;
  if (lowerAt(tokens, 1) === 'to' && tokens[2]?.verb) return true;
  const next = tokens.findIndex((_, i) => i > 0 && finiteAt(tokens, i));
  const before = tokens.slice(1, next);
  return (
    next > 0 &&
    !before.some(
      ({ lower, close }) =>
        /^(?:and|or|but|as|how|what|that|if|when|which|who|where|because|while|so)$/.test(lower) || close !== '',
    )
  );
}

/** What only stands behind another sentence, and "It is the wind that …". */
const REFERS =
  /^(?:(?:the|a) (?:second|third|fourth|latter|former|above|following|other|same|last|next) |it (?:is|was) (?:.* )?that |(?:in|on|with|for|at) (?:\S+ ){1,4}(?:it|they) )/iu;

/** Characters of the longest text of which a bold cut still says the most. */
const BOLDEST = 280;

const CONDITIONS = /^(?:if|when|whenever|unless|once|as long as|in case|where|with|without|after|before|until|for) /i;

/** Most words of a subject that stands elsewhere, with its verb. */
const SPARE = 6;

const ONE_SIDED = /^(?:risk|mitigation|limitation|advantage|use)$/;

/** The mentions of a text whose first words are gone. */
function shifted(mentions: readonly Mention[], by: number): readonly Mention[] {
  if (by === 0) return mentions;
  return mentions.filter(({ from }) => from >= by).map((one) => ({ ...one, from: one.from - by, to: one.to - by }));
}

function fitting(text: string, cues: Cues, alone: boolean, aim: Aim): string | null {
  const tokens = firstPredicate(tokensOf(text, cues));
  const whole = tokens.length === text.split(' ').length ? text : textOf(tokens);
  if (whole.split(' ').length <= SHORT) return isReady(tokens, cues) ? whole : null;
  const short = fewest(tokens, SHORT, cues, { alone, phrases: aim.kind !== 'statistic' });
  if (short !== null) return short;
  const rest = withoutFront(tokens, whole, cues);
  return rest === whole ? null : fitting(rest, cues, alone, aim);
}

/** "smallest unit of a lattice and stands …": what the first verb said of it is whole before the second. */
function firstPredicate(tokens: readonly Token[]): readonly Token[] {
  const verb = mainVerb(tokens);
  if (
    verb < 4 ||
    tokens[verb - 1]?.lower !== 'and' ||
    !/^(?:may|can|is|are|has|have|will|must|\p{L}+s)$/u.test(tokens[verb]?.lower ?? '')
  )
    return tokens;
  return tokens.slice(0, verb - 1);
}

/** "Fields that live on paper": no more than whom it speaks of. */
const HEADLESS = /^(?:\p{L}+ )?\p{L}+s (?:that|which|who) /u;

/** Cut text, questions, lead-ins, what speaks to the reader of a picture, and sentences that trip over their own "not". */
const REFUSED =
  /^think of (?:them|it|this)\b|\bnot (?:just |only |merely )?(?:limited|confined) to [^,]+ but to\b|…|\?|\s\.$|:\s*$|:\s[-•*]\s/i;

/** Without marks around the text, and "also" before it. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[“"]([^“”"]*)[”"]$/u, '$1')
    .replace(/[.,;:—–-]+$/u, '')
    .replace(/^(?:[\p{Extended_Pictographic}•*\s]|\uFE0F)+/u, '')
    .replace(/^(?:also|for example,?|for instance,?)\s/iu, '')
    .replace(/\sthat['’]s$|,? (?:too|as well)$/u, '')
    .trim();
}

/** "not tied to one crop but is instead a tool that …" asserts what stands behind "but". */
function turned(text: string): string {
  return text.replace(
    /^(?:(?:is|are)\s)?not\s(?!only\s|just\s|merely\s|simply\s)[^,;]{3,60}?\sbut\s(?:is\s|are\s)?(?:instead\s|rather\s)?(?:an?\s)?(?=\p{L})/u,
    '',
  );
}
