import type { Cues } from '../cues.ts';
import { keyOf } from '../words.ts';
import { type Named, readName } from './named.ts';

/**
 * The names that a heading sets side by side ("Wool vs. cotton: what to wear", "Difference between A and B",
 * "How does A compare to B?"), in order; empty when it compares nothing. `occurs` tells whether a phrase stands in
 * the documents: it decides whether "hot vs. cold brewing" means "hot brewing".
 */
export function comparedIn(heading: string, cues: Cues, occurs: (key: string) => boolean): readonly Named[] {
  const parts = versus(heading) ?? between(heading);
  if (!parts || parts.length > 5) return [];
  const named = shareHead(parts, occurs).map((part) => readName(part, cues));
  const known = named.filter((name) => name !== null);
  return known.length === parts.length && new Set(known.map((name) => keyOf(name.name))).size > 1 ? known : [];
}

/** The name that a heading asks for ("What is a fuel cell?"), or null. */
export function askedIn(heading: string, cues: Cues): Named | null {
  const match = /^(?:[\divx]+[.)]\s*)?what(?: is|['’]s| are)\s+(?:an? |the )?(.{2,60}?)\s*\??$/iu.exec(
    heading.replace(/[\s#]+$/, '').trim(),
  );
  const name = match?.[1];
  return name &&
    cues.keyOf(name, 'facets') === null &&
    !/\b(?:vs\.?|versus|between|and|or|of|for|in|to|difference)\b/i.test(name)
    ? readName(name, cues)
    : null;
}

const VERSUS = /\s+(?:vs\.?|versus|v\.)\s+/i;

function versus(heading: string): string[] | null {
  if (!VERSUS.test(heading)) return null;
  const pieces = heading.split(/[:–—|]|-(?=(?:The|An?|Which|What|How|Key)\b)|\s-\s|[?!]/);
  const piece = pieces.find((candidate) => VERSUS.test(candidate));
  if (!piece) return null;
  const parts = piece.split(VERSUS).map((part) => part.trim());
  parts[0] = lastOf(parts[0] as string);
  parts[parts.length - 1] = headOf(parts.at(-1) as string);
  return parts;
}

function between(heading: string): string[] | null {
  const text = heading.replace(/[?!.:].*$/, '');
  const match =
    /\b(?:differences?|comparison|distinctions?|comparing|compare|compared?)\s+(?:between |of )?(.{2,60}?)\s+(?:and|to|with|from)\s+(.{2,60})$/i.exec(
      text,
    ) ??
    /\b(?:does|do|is|are)\s+(.{2,60}?)\s+(?:compare|differ|different)\w*\s+(?:to|with|from)\s+(.{2,60})$/i.exec(text);
  if (!match) return null;
  const first = (match[1] as string).split(/,\s*/);
  return [...first, headOf(match[2] as string)].map((part) => part.trim()).filter((part) => part.length > 0);
}

/** "Techniques of fuel cells" → "fuel cells": what stands before "vs." may hang on a noun. */
function lastOf(text: string): string {
  return text.replace(/^.*\b(?:of|what (?:is|are)|comparing|choosing|understanding|between|from)\s+/i, '');
}

/** "cotton in sportswear" → "cotton". */
function headOf(text: string): string {
  return text.replace(/\s+(?:in|for|on|with|at|by|when|to|as|from)\s+.*$/i, '').replace(/\s+[-–—].*$/, '');
}

/** "hot vs. cold brewing": the last part's head belongs to all, where the documents also say "hot brewing". */
function shareHead(parts: readonly string[], occurs: (key: string) => boolean): readonly string[] {
  const last = (parts.at(-1) ?? '').split(' ');
  const head = last.slice(1).join(' ');
  if (last.length < 2) return parts;
  return parts.map((part, i) => {
    if (i === parts.length - 1 || part.includes(' ')) return part;
    return occurs(keyOf(`${part} ${head}`)) ? `${part} ${head}` : part;
  });
}
