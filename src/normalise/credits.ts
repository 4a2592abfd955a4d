import type { Cues } from './cues.ts';

const LICENSED =
  /^(.{0,160}?)\bby\s.{1,80}?\s(?:is\s|are\s)?(?:licen[cs]ed|used|shared|released)\sunder\s(?:an?\s|the\s)?(?:cc\b|creative\scommons|gnu|gfdl|public\sdomain)/i;

/** `Available at https://…`. */
const ADDRESSED =
  /^(?:available|retrieved|accessed|downloaded|refer|go|see)\s(?:(?:at|from|on|to):?\s)?[[<(]?(?:https?:\/\/|www\.)/i;

/** "Draws on: a handbook on bees", "Adapted from …"; "Sources: wind and sun" is none unless a name or a work follows. */
export function isSourceNote(text: string, cues: Cues): boolean {
  const bare = text.replace(/^[\s(*_[]+/u, '');
  if (cues.has('opens', 'boilerplate/source-openers', bare) || ADDRESSED.test(bare) || isCredit(bare)) return true;
  const label = /^[^:]{2,40}:/.exec(bare)?.[0];
  if (label === undefined || !cues.has('is', 'boilerplate/source-labels', label)) return false;
  const rest = bare.slice(label.length);
  return /\s\p{Lu}|\d{4}|www\.|:\/\//u.test(rest) || cues.has('holds', 'boilerplate/page', rest);
}

/** `“Old Mill” by Jo Reed is licensed under CC BY`: a work's title, who made it, its licence. */
function isCredit(text: string): boolean {
  const title = text.includes(' under ') ? LICENSED.exec(text)?.[1] : undefined;
  if (title === undefined) return false;
  const words = title.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return /^["“‘]/.test(title) || capitals * 2 > words.length || words.length === 0;
}

const SIGNATURE =
  /^(\p{Lu}{2,8}): ((?:\p{Lu}[\p{L}’'-]*|of|for|on|and|the|in|&)(?:,? (?:\p{Lu}[\p{L}’'-]*|of|for|on|and|the|in|&)){1,11})$/u;

/** `WHO: Department of Nutrition` at a text's end: who says it. What the capitals stand for is a meaning, no signature. */
export function isSignature(text: string): boolean {
  const [, short = '', name = ''] = SIGNATURE.exec(text) ?? [];
  return name !== '' && name.replace(/[^\p{Lu}]/gu, '') !== short;
}
