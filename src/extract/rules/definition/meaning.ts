import { namedBefore } from '../../about.ts';
import { question } from '../../parts.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { tally } from '../../tally.ts';
import { opensSection, phrases, timesSaid } from '../../terms.ts';
import { keyOf, type Word } from '../../words.ts';
import type { Said } from './said.ts';
import { termBefore } from './subject.ts';

const GLOSS = pattern(
  /^(?:the (?:term|word|phrase|name|expression) )?[“"]([\p{L}\p{N}][\p{L}\p{N} -]{1,40})[”"] (?:refers? to|means|describes|stands for|denotes|designates)\s/iu,
);
const TERM = pattern(
  /^the (?:term|word|phrase|expression) ([\p{L}\p{N}][\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3}) (?:refers? to|means|describes|denotes|designates)\s/iu,
);

/** "The term “X” refers to …": about the term, not about the subject that it is part of. */
export function byTermNamed(reading: Reading, passage: Passage): Said | null {
  const { text } = passage;
  const quoted = /[“"]/.test(text.slice(0, 24)) ? GLOSS.exec(text)?.[1] : undefined;
  const term = quoted ?? (/^the (?:term|word|phrase|exp)/i.test(text) ? TERM.exec(text)?.[1] : undefined);
  return term ? { subject: reading.labelled(term) ?? term, rule: 'term-gloss', score: 0.85 } : null;
}

/** "By default we mean …", "When lawyers speak of escrow, they mean …". */
export function byWeMean(_: Reading, { text }: Passage): Said | null {
  const term =
    /^by (?:the (?:term|word) )?[“"‘]?([\p{L}\p{N}][\p{L}\p{N} -]{1,40}?)[”"’]?,? (?:\([^()]*\) )?(?:we|i|they|people|lawyers|doctors|engineers|economists|scientists) mean\s/iu.exec(
      text,
    )?.[1];
  return term ? { subject: term, rule: 'means', score: 0.8 } : null;
}

const DEFINE = pattern(
  /(?:^|[,;]\s|\b(?:we|i|you|they|people|some|many|can|often|usually|\p{L}{4,}s)\s)define (?:an? |the )?[“"‘]?([\p{L}\p{N}][\p{L}\p{N} -]{1,40}?)[”"’]? (?:as|to be|to mean)\s/iu,
);

/** "Economists define scarcity as …". */
export function byDefine(_: Reading, { text }: Passage): Said | null {
  const term = /\bdefine\s/i.test(text) ? DEFINE.exec(text)?.[1] : undefined;
  return term && !/^(?:it|this|that|them|themselves|success|us)$/i.test(term)
    ? { subject: term, rule: 'means', score: 0.75 }
    : null;
}

/** "To blanch is to dip …": what one does. */
export function byToDo(_: Reading, { text }: Passage): Said | null {
  const verb = /^to ([\p{L}-]+(?: [\p{L}-]+)?) (?:is|means|is simply|simply means) to\s/iu.exec(text)?.[1];
  return verb ? { subject: verb, rule: 'means', score: 0.75 } : null;
}

const MEANS =
  /^(?:refers? to|means|shall mean|is taken to mean|denotes?|designates?|describes (?:an?|the|how|any)\b|(?:is|are) (?:best |usually |commonly |generally |formally |legally )?(?:defined|described|understood) (?:as|to be)|has been (?:defined|described) as|(?:can|may) be (?:defined|described|thought of|understood|seen) as|represents? an?|(?:is|are) used to describe|(?:is|are) known as the)\s/i;
const WHEN = /^(?:occurs?|happens?|takes? place|arises?|(?:is|are)) (?:when|whenever|where)\s/i;

/** "X refers to …", "X is defined as …", "X occurs when …" behind a subject, or behind a short name. */
export function byMeaning(reading: Reading, passage: Passage): Said | null {
  const { words, text, about, body } = passage;
  for (let i = body + 1; i < Math.min(words.length, body + 14); i++) {
    const rest = text.slice((words[i] as Word).start);
    const when = WHEN.test(rest);
    if (!when && !MEANS.test(rest)) continue;
    const direct = namedBefore(passage, body, reading.cues);
    const known = direct !== null && direct.about.length === 1 && direct.verb === i && about.length < 2;
    const term = known ? null : termBefore(reading, passage, (word) => word === words[i]);
    const subject = known ? (direct.about[0] as string) : term?.subject;
    if (subject === undefined) return null;
    const sure = known || term?.sure === true;
    const loose = /^(?:means|represents?|describes)\b/i.test(rest);
    const opens = opensSection(passage) || isFirst(reading, passage, subject);
    const comesBack = timesSaid(reading, keyOf(subject)) > (/^(?:is|are) when/i.test(rest) ? 1 : 2);
    if ((when || loose) && !sure && !(opens && comesBack)) return null;
    if (/^means that\b/i.test(rest) && !opens) return null;
    if (/ly\b|\b(?:also|often|always|new|other)\b/i.test(subject)) return null;
    return { subject, rule: when ? 'when' : 'means', score: when ? 0.7 : 0.85 };
  }
  return null;
}

/** Whether no passage before speaks of the subject. */
export function isFirst(reading: Reading, passage: Passage, subject: string): boolean {
  const names = namer(subject);
  const own = reading.passages.filter(({ document }) => document === passage.document);
  if (own.find((one) => one === passage || names(one)) !== passage) return false;
  return !reading.ask(namedBeforeDocument, `${passage.document.source.id}\n${subject}`);
}

function namer(subject: string): (passage: Passage) => boolean {
  const key = ` ${keyOf(subject)} `;
  return ({ mentions, words }) =>
    mentions.some((mention) => mention.subject === subject) ||
    ` ${words.map(({ stem }) => stem).join(' ')} `.includes(key);
}

/** Whether a document before the one of an id speaks of a subject: both names in two lines. */
const namedBeforeDocument = question((_, about, of): boolean => {
  const [id, ...rest] = about.split('\n');
  const subject = rest.join('\n');
  const { order, mentioned } = of(mentions);
  const said = of(phrases).first(keyOf(subject));
  const first = Math.min(placeIn(order, mentioned.get(subject)), placeIn(order, said ?? undefined));
  return first !== Number.POSITIVE_INFINITY && first < placeIn(order, id);
});

function placeIn(order: ReadonlyMap<string, number>, id: string | undefined): number {
  return (id === undefined ? undefined : order.get(id)) ?? Number.POSITIVE_INFINITY;
}

/** The documents in their order, and the first that mentions each subject. */
const mentions = tally(() => {
  const order = new Map<string, number>();
  const mentioned = new Map<string, string>();
  return {
    add: ({ passages }: Reading): void => {
      for (const passage of passages) {
        const { id } = passage.document.source;
        if (!order.has(id)) order.set(id, order.size);
        for (const { subject } of passage.mentions) if (!mentioned.has(subject)) mentioned.set(subject, id);
      }
    },
    order,
    mentioned,
  };
});
