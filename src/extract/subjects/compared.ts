import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';
import { asGerund, isThing, type Named, readName } from './named.ts';

/** How often the documents say a phrase, by its key. */
export type Times = (key: string) => number;

const MOST = 6;

/**
 * The names that a heading sets side by side ("Wool vs. cotton: what to wear", "Difference between A and B", "Choosing
 * between A, B and C", "A or B?"), in order; empty when it compares nothing. `times` decides whether "hot vs. cold
 * brewing" means "hot brewing", and whether "rent or buy" is spoken of as "renting" and "buying".
 */
export function comparedIn(heading: string, cues: Cues, times: Times): readonly Named[] {
  for (const shape of SHAPES) {
    const parts = shape(heading.trim());
    const named = parts ? namesOf(parts, cues, times) : [];
    if (named.length > 1) return named;
  }
  return [];
}

/** The names that a title only lists ("Tea, coffee and cocoa", "From gas to heat pumps"): theirs is weaker evidence. */
export function listedIn(title: string, cues: Cues, times: Times): readonly Named[] {
  const piece = (title.split(BREAK)[0] as string).trim();
  const path = /^from (?:an? |the )?(.{2,40}?) to (?:an? |the )?(.{2,40})$/i.exec(piece);
  const parts = path ? [path[1] as string, headOf(path[2] as string)] : joined(headOf(stripLead(piece)));
  return parts && parts.length > 1 ? namesOf(parts, cues, times).filter(({ name }) => isThing(name, cues)) : [];
}

/** The name that a heading asks for ("What is a fuel cell?"), or null. */
export function askedIn(heading: string, cues: Cues): Named | null {
  const match =
    /^(?:[\divx]+[.)]\s*)?what(?: is|['’]s| are| exactly (?:is|are))\s+(?:an? |the )?(.{2,60}?)\s*\??$/iu.exec(
      heading.replace(/[\s#]+$/, '').trim(),
    );
  const name = match?.[1];
  return name && isThing(name, cues) && !ASKS_MORE.test(name) ? readName(name, cues) : null;
}

const ASKS_MORE =
  /\b(?:vs\.?|versus|between|and|or|of|for|in|to|difference|best|worst|right|next|new|wrong|most|least|main|it|them|that|so|your|my|meant|called|involved|happening)\b/i;
const VERSUS = /\s+(?:vs\.?|versus|v\.)\s+/i;
const BREAK = /[:–—|]|-(?=(?:The|An?|Which|What|How|Key)\b)|\s-\s|[?!]/;
const AND = /,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+/i;

type Shape = (heading: string) => readonly string[] | null;

/** The ways in which a heading compares, the surest first. */
const SHAPES: readonly Shape[] = [versus, between, choosing, compared, either, instead];

function versus(heading: string): string[] | null {
  if (!VERSUS.test(heading)) return null;
  const piece = heading.split(BREAK).find((candidate) => VERSUS.test(candidate));
  if (!piece) return null;
  const parts = piece.split(VERSUS).map((part) => part.trim());
  parts[0] = lastOf(parts[0] as string);
  parts[parts.length - 1] = headOf(parts.at(-1) as string);
  return parts;
}

/** "Differences between A, B and C", "How does A compare with B?", "How A differs from B". */
function between(heading: string): readonly string[] | null {
  const text = heading.replace(/[?!.:](?:\s.*)?$/, '');
  const list =
    /\b(?:differences?|comparison|distinctions?|contrasts?|comparing|compare|tell|differentiat(?:e|ing|ion)|distinguish(?:ing)?|telling) (?:between |of |apart )?(.{5,90})$/i.exec(
      text,
    );
  const pair =
    /\b(?:(?:how )?(?:does|do)|is|are|how)\s+(?!(?:does|do|is|are)\b)(\S.{1,59}?)(?<!\s)\s+(?:compares?|differs?|different)\w*\s+(?:to|with|from)\s+(.{2,60})$/i.exec(
      text,
    ) ?? /^(.{2,60}?)\s+(?:(?:as )?compared|in comparison)\s+(?:to|with)\s+(.{2,60})$/i.exec(text);
  if (pair) return [pair[1] as string, headOf(pair[2] as string)];
  return list ? joined(headOf((list[1] as string).replace(/\s+(?:to|with|from)\s+/i, ' and '))) : null;
}

/** "Choosing between A and B", "Deciding on A or B", "How to choose between A, B and C". */
function choosing(heading: string): readonly string[] | null {
  const match =
    /\b(?:choos(?:e|ing)|choice|decid(?:e|ing)|picking|pick|decision|stuck|torn) (?:between |among |on |from )?(.{5,90})$/i.exec(
      heading.split(BREAK).find((piece) => /\b(?:choos|choice|decid|pick|decision|stuck|torn)/i.test(piece)) ?? '',
    );
  return match ? joined(headOf(match[1] as string)) : null;
}

/** "A and B compared", "A, B and C: a comparison", "A and B: how they differ". */
function compared(heading: string): readonly string[] | null {
  const match =
    /^(.{5,90}?)\s+(?:compared|contrasted|side by side|head to head)\b(?!\s+(?:to|with))/i.exec(heading) ??
    /^(.{5,90}?)\s*(?:[:–—|?]|\s-)\s*(?:an? )?(?:[\p{L}-]+ )?(?:comparison|compared|comparing|how (?:they|the two)|which |what(?:['’]s| is) the difference|(?:the |key )*differences?|(?:the )?pros and cons|the choice|when to (?:use|choose))/iu.exec(
      heading,
    );
  return match ? joined(stripLead(match[1] as string)) : null;
}

/** "A or B?", "Should you rent or buy?", "Which is better: A or B?" */
function either(heading: string): readonly string[] | null {
  const piece = heading.split(/[:–—|]|\s-\s|(?<=\?)\s/).find((one) => /\sor\s/i.test(one)) ?? '';
  if (!/\?/.test(heading) && piece !== heading) return null;
  if (!/\?/.test(heading) && !/^[^,]{2,40}\sor\s[^,]{2,40}$/i.test(heading)) return null;
  const text = piece
    .replace(/\?.*$/, '')
    .replace(/^(?:should|do|would|can|could|will) (?:you|we|i|they|one)(?: need| want| really)?(?: to)? /i, '')
    .replace(/^(?:is|are) (?:it |they )?/i, '');
  const parts = joined(headOf(text));
  return parts && parts.length > 1 && !/^(?:not|no|nothing|more|less|else)\b/i.test(parts.at(-1) as string)
    ? parts
    : null;
}

/** "When to use A instead of B", "Why A is better than B". */
function instead(heading: string): readonly string[] | null {
  const match =
    /^(?:why |when (?:to )?)?(?:use |choose |pick |prefer |should you use )?(.{2,40}?)\s+(?:instead of|rather than)\s+(.{2,40}?)[?.]?$/i.exec(
      heading,
    ) ??
    /^(?:why |when |is |are )(.{2,40}?)\s+(?:is |are |beats? )?(?:really )?(?:better|cheaper|safer|faster|healthier|greener) than\s+(.{2,40}?)[?.]?$/i.exec(
      heading,
    );
  return match ? [match[1] as string, match[2] as string] : null;
}

/** The parts of "A, B and C"; null when it joins nothing. */
function joined(text: string): readonly string[] | null {
  const parts = text
    .replace(/[?!.]+$/, '')
    .split(AND)
    .map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length > 1) ? parts : null;
}

function namesOf(parts: readonly string[], cues: Cues, times: Times): readonly Named[] {
  if (parts.length > MOST) return [];
  const whole = shareHead(parts, times).map((part) => asGerund(part, cues, times));
  const known = whole.flatMap((part, i) => named(part, parts[i] as string, cues));
  return known.length === parts.length && new Set(known.map((name) => keyOf(name.name))).size === known.length
    ? known
    : [];
}

/** A name, with its own noun when the heading gives it without the head that it shares; an adjective can't stand alone. */
function named(whole: string, part: string, cues: Cues): readonly Named[] {
  const name = readName(whole, cues);
  if (!name) return [];
  const first = wordsIn(name.name)[0]?.lower ?? '';
  return whole !== part && keyOf(part) === keyOf(first) && !ADJECTIVE.test(first) ? [{ ...name, alone: part }] : [name];
}

const ADJECTIVE = /(?:ive|al|ic|ed|ing|ar|ous|ary|ible|able|less|ent|ant|y|ful|ish|en)$/;

function stripLead(text: string): string {
  return text.replace(
    /^(?:an? |the )?(?:introduction|intro|guide|primer|comparison) (?:to|on|of) |^(?:understanding|about|comparing) /i,
    '',
  );
}

/** "Techniques of fuel cells" → "fuel cells": what stands before "vs." may hang on a noun. */
function lastOf(text: string): string {
  return text.replace(
    /^.*\b(?:of|what (?:is|are)|comparing|choosing|understanding|between|from|should (?:you|we|i))\s+/i,
    '',
  );
}

/** "cotton in sportswear" → "cotton". */
function headOf(text: string): string {
  return text
    .replace(/(?<!\s)\s+(?:in|for|on|with|at|by|when|to|as|from|is|are|under|during|should)\s+.*$/i, '')
    .replace(/\s+[-–—].*$/, '');
}

/**
 * "hot vs. cold brewing": the last part's head belongs to all, where the documents also say "hot brewing"; the longest
 * such head of several words ("term or whole life insurance").
 */
function shareHead(parts: readonly string[], times: Times): readonly string[] {
  const last = (parts.at(-1) ?? '').split(/\s+/);
  return parts.map((part, i) => {
    const own = part.split(/\s+/).length;
    if (i === parts.length - 1 || last.length < 2 || own > last.length) return part;
    const heads = last.slice(1).map((_, k) => last.slice(k + 1).join(' '));
    const head = heads.find((one) => !endsWith(part, one) && times(keyOf(`${part} ${one}`)) > 0);
    return head ? `${part} ${head}` : part;
  });
}

function endsWith(part: string, head: string): boolean {
  return wordsIn(part).at(-1)?.stem === wordsIn(head).at(-1)?.stem;
}
