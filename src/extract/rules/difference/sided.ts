import { mentionAt } from '../../about.ts';
import { bodyStart } from '../../claim.ts';
import { partsOf } from '../../clauses.ts';
import type { Local, Passage } from '../../passage.ts';
import { bodyVerb } from '../../verb.ts';
import { wordsIn } from '../../words.ts';

/** A clause that is about exactly one main subject; offsets are into the passage's text. */
export interface Sided {
  readonly passage: Passage;
  readonly subject: string;
  readonly from: number;
  readonly to: number;
  /** Word at which its verb is looked for. */
  readonly verb: number;
  readonly joint: string | null;
  /** It names nobody: only the section that it stands in says whom it is about. */
  readonly owned: boolean;
}

/**
 * The clauses of a passage that are about one main subject each: by the subject's name before the verb, else by what
 * the passage as a whole is about. A clause about two, or about nobody, is no side.
 */
export function sidedIn(reading: Local, passage: Passage): readonly Sided[] {
  const kept = known.get(passage);
  if (kept) return kept;
  const found = readSided(reading, passage).filter((sided) => hasWords(sided) && !isVacuous(reading, sided));
  known.set(passage, found);
  return found;
}

/** Kept for each passage, since every form of contrast asks. */
const known = new WeakMap<Passage, readonly Sided[]>();

function readSided(reading: Local, passage: Passage): readonly Sided[] {
  const { main, cues } = reading;
  const parts = partsOf(passage, cues);
  const only = (about: readonly string[]): string | null =>
    about.length === 1 && main.includes(about[0] as string) ? (about[0] as string) : null;
  const named = parts.flatMap(({ about, from, to, verb, joint }): Sided[] => {
    const subject = only(about);
    return subject ? [{ passage, subject, from, to, verb, joint, owned: false }] : [];
  });
  const advised = parts.length === 0 ? advisedIn(reading, passage) : null;
  if (advised) return [advised];
  if (parts.length > 0) return named;
  const subject = only(passage.about) ?? ownerOf(reading, passage);
  const verb = bodyVerb(passage, cues);
  if (!subject || othersBefore(passage, subject, verb)) return [];
  const owned = passage.about.length === 0;
  return [{ passage, subject, from: bodyStart(passage), to: passage.text.length, verb, joint: null, owned }];
}

/** The owner of a section whose own heading is its name, for a sentence that is about nobody and names nobody else. */
function ownerOf(reading: Local, passage: Passage): string | null {
  if (passage.about.length > 0 || passage.form !== 'sentence' || isAside(reading, passage)) return null;
  const owner = reading.owner(passage.document, passage.section);
  const heading = passage.headings.find((one) => reading.mentionsIn(one).length > 0 || reading.labelled(one));
  const fit = owner && reading.main.includes(owner) && heading && wordsIn(heading).length <= OWN_HEADING;
  const others = passage.mentions.some(
    (mention) => mention.subject !== owner && reading.main.includes(mention.subject),
  );
  return fit && !others && (reading.labelled(heading) === owner || passage.section.depth > 1) ? owner : null;
}

/** A sentence that points back ("These, in turn, …"), begins with a clause, gives an order or speaks of "us". */
function isAside({ cues }: Local, { words, body }: Passage): boolean {
  const first = words[body]?.lower ?? '';
  const order = cues.has(first, 'grammar/orders');
  const points = /^(?:this|these|those|that|such|both|each|either|because|although|though|while|if|since)$/.test(first);
  return points || order || words.some((word) => /^(?:we|us|our)$/.test(word.lower));
}

/** Words of a heading that can be a subject's own: "How does an espresso machine work?" */
const OWN_HEADING = 6;

/** Marks in a row ("Unlike; wool, silk …") can leave a clause that says nothing. */
function hasWords({ passage, from, to }: Sided): boolean {
  return passage.words.some((word) => word.start >= from && word.end <= to);
}

/** "With silk, the matter looks different": it announces that something differs and says nothing of it. */
function isVacuous({ cues }: Local, { passage, from, to }: Sided): boolean {
  const named = new Set(passage.mentions.flatMap((one) => passage.words.slice(one.from, one.to)));
  const own = passage.words.filter((word) => word.start >= from && word.end <= to && !named.has(word));
  if (!own.some(({ lower }) => DIFFERENT.test(lower))) return false;
  return own.every(
    ({ lower, stem }) =>
      DIFFERENT.test(lower) || EMPTY.some((entry) => cues.has(lower, entry) || cues.has(stem, entry)),
  );
}

const DIFFERENT =
  /^(?:differ|differs|different|differently|otherwise|matters?|story|stories|things?|looks?|ways?|quite)$/;
const EMPTY = [
  'grammar/determiners',
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/auxiliaries',
  'grammar/adverbs',
  'grammar/pronouns',
  'grammar/joint-nouns',
  'contrast/light-words',
] as const;

/** "Use A to …", "Choose B if …": what a subject is recommended for. */
function advisedIn({ cues, main }: Local, passage: Passage): Sided | null {
  const { words, body } = passage;
  const hit = cues.at(words, 'contrast/advice', body);
  if (!hit) return null;
  let at = hit.to;
  while (at < hit.to + 3 && !mentionAt(passage, at) && cues.has(words[at]?.lower, 'grammar/determiners')) at++;
  const mention = mentionAt(passage, at);
  const fit = mention && main.includes(mention.subject) && cues.has(words[mention.to]?.lower, 'contrast/advice-ends');
  if (!fit) return null;
  return {
    passage,
    subject: mention.subject,
    from: bodyStart(passage),
    to: passage.text.length,
    verb: body,
    joint: ADVISED,
    owned: false,
  };
}

/** Joint of a clause that recommends. */
export const ADVISED = 'advised';

/** Another subject named before the verb takes the sentence from the one that a pronoun or a heading points to. */
function othersBefore(passage: Passage, subject: string, verb: number): boolean {
  return passage.mentions.some((mention) => mention.subject !== subject && mention.from < verb);
}
