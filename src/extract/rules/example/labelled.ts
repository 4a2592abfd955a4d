import type { Example } from '../../../model/index.ts';
import { wordsOf } from '../../claim.ts';
import { asksFor } from '../../headed.ts';
import { type Item, isProper } from '../../items.ts';
import { listed, type Part } from '../../lists.ts';
import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';
import { admitsKinds, namesIn, thingsIn } from './accept.ts';
import { type Class, classNamed } from './class.ts';

/** "Technologies: A, B, C" under a subject, "Fibre crops: A, B", and items under "Popular tools" or "Examples include:". */
export function fromLabel(reading: Reading, passage: Passage): Example[] {
  const { cues } = reading;
  if (/https?:\/\/|www\.|\?$/.test(passage.text)) return [];
  const label = passage.item === null ? passage.term?.text : (passage.lead ?? passage.headings[0]);
  const asked = label?.replace(/[:.\s]+$/u, '');
  if (!asked) return [];
  const examples = asksFor(asked, 'cues/example-headings', cues);
  const of = classOfLabel(reading, passage, asked, examples);
  if (!of) return [];
  const items = itemsOf(reading, passage, of, examples);
  return items.map((item) => {
    const found = { kind: 'example', rule: 'labelled', score: examples ? 0.8 : 0.75 } as const;
    const claim = wordsOf(reading, passage, found, item.at, item.at + item.text.length);
    return { ...claim, short: item.text, subject: of.subject, item: item.text };
  });
}

const GENERAL =
  /^(?:(?:some|popular|common|notable|well-known|typical|other|real-world|key|known|more)\s)*(?:examples?|technologies|tools|products|providers|vendors|models|software|implementations|services|platforms)(?:\s(?:include|are|of it))?$/iu;

/** The section's subject for "Technologies", else the class that the label names: "Fibre crops", "Examples of fibre crops". */
function classOfLabel(reading: Reading, passage: Passage, asked: string, examples: boolean): Class | null {
  const owner = reading.owner(passage.document, passage.section);
  const of = classNamed(
    reading,
    asked.replace(/\s(?:include|includes|are|such as)$/i, '').replace(/^.*?\bexamples? of\s/i, ''),
  );
  if (examples && owner) return { subject: owner, known: true, head: of?.head ?? '', plural: true, modified: true };
  if (GENERAL.test(asked)) return null;
  return of?.plural && wordsIn(asked).length < 7 ? of : null;
}

/** Under a word for examples, names and plain kinds; under any other label of a class, a list of names alone. */
function itemsOf(reading: Reading, passage: Passage, of: Class, examples: boolean): readonly Item[] {
  const parts = passage.item !== null && !examples ? [] : listed(passage.text);
  if (examples) return examplesIn(reading, passage, parts, of);
  return parts.length > 1 && parts.every(({ text }) => isProper(text)) ? namesIn(reading, parts) : [];
}

function examplesIn(reading: Reading, passage: Passage, parts: readonly Part[], of: Class): readonly Item[] {
  const names = namesIn(reading, parts);
  if (names.length > 0 || passage.item !== null) return names;
  const label = passage.term?.text ?? '';
  const explicit = /\bexamples?\b/i.test(label) && admitsKinds({ ...of, head: '' }, LIST, reading.cues);
  return explicit ? thingsIn(reading, parts) : [];
}

const LIST = { cue: 'including', comma: false, bracketed: false } as const;
