import { beginning, type Claim, countWords, plain, type Use, widthOf } from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import { fieldOf } from './taught.ts';
import { isName, jobSaying, lowered, mentions, nameOf, STATEMENT, shown } from './words.ts';

/** Fewer words make no statement. */
const LEAST_WORDS = 4;

/**
 * What a claim says so that it stands alone: its whole sentence, else its short form behind the name that it left out.
 * Where a whole statement's length doesn't do, its beginning, marked as cut; on a card, null.
 */
export function statementOf(claim: Claim, taught: Taught, most: number): string | null {
  const few = most < STATEMENT || countWords(claim.short ?? '') >= LEAST_WORDS ? brief(claim, taught) : null;
  const forms = [whole(claim), labelled(claim, taught), alone(claim), few].map((form) => shown(form ?? ''));
  const fit = forms.find((form) => form.length > 0 && widthOf(form) <= most);
  if (fit !== undefined || most < STATEMENT) return fit ?? null;
  return begun(claim.sentence ?? claim.text, most);
}

function whole(claim: Claim): string | null {
  const text = claim.sentence === null ? '' : plain(claim.sentence);
  return countWords(text) < LEAST_WORDS ? null : text;
}

/** The short form, where it is more than a name. */
function brief({ short }: Claim, { material }: Taught): string | null {
  return short === null || isName(short, material) ? null : short;
}

/** "Healthcare: condense patient records", "Context window: the amount of text …". */
function labelled(claim: Claim, taught: Taught): string | null {
  const field = claim.kind === 'use' ? fieldOf(claim, taught) : null;
  const job = field ? jobSaying(claim as Use, field) : null;
  if (field && job !== null) return `${field.name}: ${lowered(job)}`;
  const subject = 'subject' in claim && typeof claim.subject === 'string' ? claim.subject : null;
  if (subject === null || claim.short === null || claim.kind === 'example') return null;
  if (mentions(claim.short, subject, taught.material)) return null;
  return `${nameOf(taught.material, subject).label}: ${lowered(claim.short)}`;
}

/** Words that are no whole sentence, where no pronoun hides whom they are about. */
function alone({ text }: Claim): string | null {
  const hidden = /^(?:they|it|this|these|those|such|he|she|its|their)\b/i.test(text);
  return hidden || countWords(text) < LEAST_WORDS ? null : text;
}

/** The beginning of words that are too many, marked as cut. */
export function begun(words: string, most: number): string {
  const text = shown(words.replace(/\s+/g, ' '));
  return widthOf(text) <= most ? text : `${beginning(text, most - 2).replace(/[,;:]$/, '')} …`;
}
