import type { Example } from '../../model/index.ts';
import { claimOf, proseClaim } from '../claim.ts';
import { isDoubted } from '../disputes.ts';
import { asksFor } from '../headed.ts';
import { type Item, itemOf, listsIn } from '../items.ts';
import { enumerated } from '../lists.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { cellsOf } from '../tables.ts';

/** Named things of a subject's kind: after "such as", "include" or "are", in brackets, and in rows of examples. */
export function examples(reading: Reading): readonly Example[] {
  return [...fromTables(reading), ...reading.passages.flatMap((passage) => fromPassage(reading, passage))];
}

function fromTables(reading: Reading): Example[] {
  return cellsOf(reading).flatMap((cell): Example[] => {
    const key = reading.cues.keyOf(cell.facet, 'facets');
    if (key === 'examples' || cell.listed)
      return enumerated(cell.prose.text).flatMap((part) => ofCell(cell, itemOf(reading, part)));
    return listsIn(cell.prose.text)
      .filter((list) => list.bracketed)
      .flatMap((list) => named(reading, list.parts).flatMap((item) => ofCell(cell, item)));
  });

  function ofCell(cell: ReturnType<typeof cellsOf>[number], item: Item | null): Example[] {
    if (!item) return [];
    const found = { kind: 'example', rule: 'table-row', score: 0.9 } as const;
    const claim = proseClaim(reading, cell.document, cell.prose, found, item.at, item.at + item.text.length);
    return [{ ...claim, short: item.text, subject: cell.subject, item: item.text }];
  }
}

function fromPassage(reading: Reading, passage: Passage): Example[] {
  if (unfit(passage, reading.cues) || isDoubted(reading, passage)) return [];
  const labelled = fromLabel(reading, passage);
  if (labelled.length > 0) return labelled;
  return listsIn(passage.text).flatMap((list) => {
    const subject = subjectOf(reading, passage, list.at, list.opens);
    if (!subject) return [];
    return named(reading, list.parts).map((item) => {
      const found = { kind: 'example', rule: list.rule, score: 0.85 } as const;
      const claim = claimOf(reading, passage, found, item.at, item.at + item.text.length);
      return { ...claim, short: item.text, sentence: claim.sentence, subject, item: item.text };
    });
  });
}

/** "Technologies: A, B, C" under a subject, and items under "Popular tools". */
function fromLabel(reading: Reading, passage: Passage): Example[] {
  const { cues } = reading;
  const asked = passage.item === null ? passage.term?.text : (passage.lead ?? passage.headings[0]);
  const subject = reading.owner(passage.document, passage.section);
  if (!asked || !subject || !asksFor(asked.replace(/:$/, ''), 'cues/example-headings', cues)) return [];
  return named(reading, enumerated(passage.text)).map((item) => {
    const found = { kind: 'example', rule: 'labelled', score: 0.8 } as const;
    const claim = claimOf(reading, passage, found, item.at, item.at + item.text.length);
    return { ...claim, short: item.text, sentence: null, subject, item: item.text };
  });
}

/** The items, when most of the list are proper names that are no subjects themselves. */
function named(reading: Reading, parts: readonly { text: string; at: number }[]): readonly Item[] {
  const [first] = parts;
  const only = first && /^\S+(?:\s\p{Lu}\S*)?\s(?:can|\p{Ll}{3,}s)\s/u.test(first.text) ? [first] : parts;
  const items = only.map((part) => itemOf(reading, part)).filter((item) => item !== null);
  return items.length * 2 > only.length ? items : [];
}

/** The subject named last before the list; for "Examples include", whom the passage is about. */
function subjectOf(reading: Reading, passage: Passage, at: number, opens: boolean): string | null {
  const before = passage.mentions.filter((mention) => (passage.words[mention.to - 1]?.end ?? 0) <= at);
  const last = before.at(-1)?.subject ?? null;
  if (last) return last;
  if (passage.about.length === 1) return passage.about[0] as string;
  return opens ? near(reading, passage) : null;
}

/** "Prominent examples include …", "Examples of such models include …": of what was spoken of before. */
function near(reading: Reading, passage: Passage): string | null {
  const own = reading.passages.filter(
    (one) => one.section === passage.section && one.block === passage.block && one.at < passage.at,
  );
  const last = own.at(-1)?.about ?? [];
  return last.length === 1 ? (last[0] as string) : reading.owner(passage.document, passage.section);
}
