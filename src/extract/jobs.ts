import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import { enumerated } from './lists.ts';
import { type Word, wordsIn } from './words.ts';

/** Most words of a job as a slide lists it. */
const LONGEST = 9;

/**
 * The jobs that a clause names, verbatim, one each, without the subject: "sorts mail and routes parcels" holds two,
 * "drafts letters, forms and notes" one, "by sorting and routing mail" one. What comes of them (", saving time") is
 * none. `verb` is the word after the subject, when it is known.
 */
export function phrasesOf(clause: string, cues: Cues, verb: number | null = null): readonly string[] {
  const text = clause.replace(/[.\s]+$/u, '');
  const predicate = predicateOf(text, cues, verb);
  const form = formOf(wordsIn(predicate)[0]?.lower ?? '', cues);
  return seriesOf(predicate, form, cues).map((job) => fitted(job));
}

type Form = 'gerund' | 'third' | 'base';

function formOf(lower: string, cues: Cues): Form {
  if (/.{2}ing$/.test(lower)) return 'gerund';
  return /[^s]s$/.test(lower) && !cues.has(lower, 'grammar/verbs') ? 'third' : 'base';
}

/** From where the jobs begin: behind "by", "in" or "with" and a gerund, else at the verb, its helpers left out. */
function predicateOf(text: string, cues: Cues, verb: number | null): string {
  const by = /\sby\s(?=\p{Ll}+ing\s)/u.exec(text);
  if (by) return text.slice(by.index + by[0].length);
  const words = wordsIn(text);
  const isVerb = ({ lower }: Word, i: number): boolean =>
    i > 0 && (isVerbForm(lower, cues) || cues.has(lower, 'grammar/auxiliaries'));
  let i = verb ?? words.findIndex(isVerb);
  if (i < 0) return text;
  while (i + 1 < words.length && HELPERS.test((words[i] as Word).lower)) i++;
  return text.slice(words[i]?.start ?? 0);
}

const HELPERS =
  /^(?:is|are|can|could|may|might|will|must|used|able|designed|to|be|been|helps?|assists?|in|with|also|often|even|already)$/;

interface Piece {
  readonly from: number;
  /** Where the words behind the joint start. */
  readonly at: number;
  readonly joint: string;
  readonly heads: boolean;
}

const JOINT = /,\s(?:and|or)\s|,\s|\s(?:and|or)\s/g;

/** The predicate parted at each joint that a verb of the same form follows; other parts are objects and stay. */
function seriesOf(predicate: string, form: Form, cues: Cues): readonly string[] {
  const pieces: Piece[] = [{ from: 0, at: 0, joint: '', heads: true }];
  for (const match of predicate.matchAll(JOINT)) {
    const at = match.index + match[0].length + adverbAt(predicate.slice(match.index + match[0].length));
    pieces.push({ from: match.index, at, joint: match[0].trim(), heads: headsJob(predicate.slice(at), form, cues) });
  }
  const end = resultAt(predicate, pieces, form);
  const listed = pieces.filter((piece) => piece.at < end && !isLone(predicate, piece));
  const nouns = pieces.some((piece) => piece.joint === ',' && !piece.heads && piece.from < end);
  const series = pieces.some((piece) => piece.joint === ',' && piece.heads);
  const parts = (piece: Piece): boolean =>
    piece.heads && (form === 'gerund' || (!nouns && (series || form === 'third' || !isPair(predicate, piece, end))));
  const starts = listed.filter((piece, i) => i === 0 || parts(piece));
  return starts.flatMap((piece, i) => {
    const job = predicate.slice(piece.at, starts[i + 1]?.from ?? end).replace(/[\s,;]+$/u, '');
    return job ? [job] : [];
  });
}

/** "test kits" behind a short first job may be a second object: two words that "and" joins stay with what is before. */
function isPair(predicate: string, piece: Piece, end: number): boolean {
  return (
    wordsIn(predicate.slice(piece.at, end)).length === 2 &&
    wordsIn(predicate.slice(0, piece.from)).length <= LONGEST - 3
  );
}

/** "sorting" of "sorting and routing mail" has no object of its own: what follows goes with it. */
function isLone(predicate: string, piece: Piece): boolean {
  if (piece.joint !== 'and' && piece.joint !== 'or') return false;
  const before =
    predicate
      .slice(0, piece.from)
      .split(/,\s(?:and\s|or\s)?/)
      .at(-1) ?? '';
  return /^\p{Ll}+(?:ing)$/u.test(before.trim());
}

function adverbAt(text: string): number {
  return /^(?:even|also|then|\p{Ll}+ly)\s/u.exec(text)?.[0].length ?? 0;
}

/** Whether a part begins with a verb of the form and something that the verb governs. */
function headsJob(part: string, form: Form, cues: Cues): boolean {
  const [first, next] = wordsIn(part.slice(0, 80));
  if (!first || !next || part.slice(first.end, next.start).trim() !== '') return false;
  if (formOf(first.lower, cues) !== form) return false;
  if (form === 'gerund') return !/^(?:and|or)$/.test(next.lower);
  return isVerbForm(first.lower, cues) && !/^(?:and|or|of|for|from|in|on|at|to|with|by)$/.test(next.lower);
}

/** Where ", saving time" begins: a gerund behind a comma that is no member of a list of gerunds. */
function resultAt(predicate: string, pieces: readonly Piece[], form: Form): number {
  let closed = false;
  for (const [i, piece] of pieces.entries()) {
    if (i === 0) continue;
    const gerund = /^\p{Ll}{2,}ing\s/u.test(predicate.slice(piece.at));
    const ends = pieces[1] && isLone(predicate, pieces[1]) ? /^, (?:and|or)$/ : /(?:and|or)$/;
    const more = pieces.slice(i + 1).some((later) => ends.test(later.joint) && later.heads);
    if (piece.joint === ',' && gerund && (form !== 'gerund' || closed || !more)) return piece.from;
    if (/(?:and|or)$/.test(piece.joint) && gerund && piece.heads && !isLone(predicate, piece)) closed = true;
  }
  return predicate.length;
}

/** At most 9 words where a cut leaves the verb with its first object; else as it is. */
function fitted(job: string): string {
  let best = job;
  for (const cut of TAILS) {
    if (best.split(' ').length <= LONGEST) return best;
    const next = best.replace(cut, '');
    if (next.split(' ').length >= 2) best = next;
  }
  return best;
}

const TAILS = [
  /\sto\s(?:assist|help|support|improve|make|reduce|ensure|give|let|allow)\s.*$/u,
  /,?\s(?:and|or)\s(?!.*\s(?:and|or)\s).*$/u,
  /,\s(?!.*,\s).*$/u,
  /,?\s(?:that|which|so that|before|while|where|without)\s.*$/u,
  /\s(?:through|via|for|across|based on|according to)\s.*$/u,
] as const;

/** The names in a list of jobs without a verb: "Route planning, stock checks and billing". */
export function namedJobs(text: string): readonly string[] {
  return enumerated(text).map((part) => part.text);
}
