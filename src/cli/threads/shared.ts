import type { Document, ReadDocument } from '../../model/index.ts';
import type { Findings } from '../../pipeline.ts';

/**
 * What comes from a thread has a copy of each text for each place that holds it: a claim's words, its sentence and the quote of its
 * span are three. Here they become one again, cut out of the document's own text where they stand in it as they are.
 */
export function withSharedTexts({ document, notices }: ReadDocument): ReadDocument {
  // Two bytes a letter, as proses have: engines compile a pattern for either width.
  const text = `\u2019${document.text}`.slice(1);
  const shared = { ...document, text };
  share(shared.sections, textsOf(shared));
  return { document: shared, notices };
}

/** The same of what was found in a document. */
export function sharedFindings(findings: Findings, document: Document): Findings {
  share(findings.found, textsOf(document));
  return findings;
}

/** Shorter ones take no more than what would point into another. */
const SHORT = 13;

interface Texts {
  readonly own: string;
  /** The one that all of the same letters become. */
  readonly one: (text: string) => string;
}

function textsOf({ text: own }: Document): Texts {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const kept = known.get(text) ?? text;
    known.set(kept, kept);
    return kept;
  };
  return { own, one };
}

/** Plain data that nobody else has, so that it is changed in place. */
function share(value: unknown, texts: Texts): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  const { spans } = holder;
  // Places come first: they tell where the words of a claim stand.
  if (Array.isArray(spans)) share(spans, texts);
  for (const key of Object.keys(holder)) {
    const held = holder[key];
    if (typeof held === 'string') {
      if (held.length >= SHORT) holder[key] = texts.one(cutOf(holder, held, texts.own));
    } else if (held !== spans) share(held, texts);
  }
}

/** A quote, or a prose without marks in it, as a cut of the text that it stands in; any other as it is. */
function cutOf({ quote, start, segments }: Record<string, unknown>, held: string, own: string): string {
  const [only, ...more] = (segments ?? []) as readonly { readonly at: number; readonly start: number }[];
  const from = held === quote ? start : only?.at === 0 && more.length === 0 ? only.start : undefined;
  if (typeof from !== 'number') return held;
  const cut = own.slice(from, from + held.length);
  return cut === held ? cut : held;
}
