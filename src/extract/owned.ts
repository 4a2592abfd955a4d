import type { Section } from '../model/index.ts';
import { isVerb, looksLikeVerb, namedBefore } from './about.ts';
import type { Context, Near, Who } from './antecedent.ts';
import type { Mention } from './mentions.ts';
import type { Passage } from './passage.ts';

/** Sections whose first sentence is about the one main subject that they name at all, where there are several. */
export function impliedOwners(passages: readonly Passage[], context: Context): ReadonlyMap<Section, string> {
  const found = new Map<Section, string>();
  if (context.main.length < 2) return found;
  const sections = new Map<Section, Passage[]>();
  for (const passage of passages) sections.set(passage.section, [...(sections.get(passage.section) ?? []), passage]);
  for (const [section, own] of sections) {
    const named = new Set(own.flatMap((passage) => passage.mentions.map((mention) => mention.subject)));
    const [only, ...others] = context.main.filter((id) => named.has(id));
    const first = own[0] && namedBefore(own[0], own[0].body, context.cues);
    if (only && others.length === 0 && first?.about.length === 1 && first.about[0] === only) found.set(section, only);
  }
  return found;
}

/** Items of a list belong to whom their lead-in names, else to the section's owner, unless they name somebody else. */
export function byOwner(passage: Passage, context: Context, implied: ReadonlyMap<Section, string>): Who | null {
  if (passage.item === null && !passage.term) return null;
  const led = passage.lead === null ? [] : mainIn(passage.lead, context);
  if (led.length > 1) return null;
  const owner = led[0] ?? context.owner(passage.document, passage.section) ?? implied.get(passage.section);
  return owner && !namesOther(passage, owner, context, isMeasuredBy) ? { about: [owner], via: 'owner' } : null;
}

/** Words between "than" and what something is held against: "lower than those of whole life". */
const REACH = 4;

/** Whether a mention only says what something is held against: an item is never about that. */
function isMeasuredBy({ words }: Passage, { from }: Mention): boolean {
  const before = words.slice(Math.max(0, from - REACH), from).map(({ lower }) => lower);
  return before.includes('than') || before.at(-1) === 'unlike';
}

/**
 * Whole sentences that open with a part of the subject: "The pump …" where only one subject is a pump; under a heading
 * that is a subject's name, "Here …" at its start and "The payout …", where no other subject is named.
 */
export function byPart(passage: Passage, near: Near, context: Context): Who | null {
  const { words, body } = passage;
  const [first = '', second = ''] = words.slice(body, body + 2).map((word) => word.lower);
  const noun = words[body + 1];
  const meant = noun && /^(?:the|your|a|an|each|every|any)$/.test(first) ? context.meant(noun.stem) : null;
  const { cues } = context;
  const says = (at: number): boolean => isVerb(passage, at, cues) || looksLikeVerb(passage, at, cues);
  if (meant && says(body + 2) && !namesOther(passage, meant, context)) return { about: [meant], via: 'within' };
  const heading = passage.section.heading?.text;
  const owner = context.main.length > 1 && heading ? context.labelled(heading) : null;
  if (!owner || !context.main.includes(owner) || passage.item !== null || passage.form !== 'sentence') return null;
  if (namesOther(passage, owner, context)) return null;
  const opens =
    (first === 'here' && near.fresh) || (first === 'the' && isPart(passage, second, noun?.stem ?? '', context));
  return opens ? { about: [owner], via: 'owner' } : null;
}

function isPart({ words, body }: Passage, lower: string, stem: string, { cues }: Context): boolean {
  const closed = [
    'grammar/determiners',
    'grammar/adverbs',
    'subjects/nobodies',
    'subjects/others',
    'grammar/joint-nouns',
  ];
  const head = words.slice(body + 1, body + 4);
  return (
    !closed.some((entry) => cues.has(lower, entry) || cues.has(stem, entry)) &&
    !head.some((word) => cues.has(word.lower, 'subjects/nobodies'))
  );
}

function mainIn(text: string, { mentionsIn, main }: Context): readonly string[] {
  return [...new Set(mentionsIn(text).map((mention) => mention.subject))].filter((id) => main.includes(id));
}

function namesOther(
  passage: Passage,
  owner: string,
  { main }: Context,
  isAside: (passage: Passage, mention: Mention) => boolean = () => false,
): boolean {
  return passage.mentions.some(
    (mention) => main.includes(mention.subject) && mention.subject !== owner && !isAside(passage, mention),
  );
}
