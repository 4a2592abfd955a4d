import {
  type Beat,
  type Difference,
  ended,
  type Line,
  leadOf,
  linesOf,
  type Notes,
  type Phrase,
  type TakeawaysContent,
} from '../model/index.ts';
import { type Context, scaffold } from './context.ts';
import { missingPhrase } from './layouts/risk.ts';
import { closing, opening, question, transition, wayThrough } from './wording.ts';

/** What is said aloud on a beat's slide: whole sentences, each with its place, and words that lead over. */
export function scriptOf(beat: Beat, context: Context, takeaways: TakeawaysContent | null): Phrase[] {
  switch (beat.purpose) {
    case 'hook':
      return phrases(opening(context), ...claimed(beat, context), question(context));
    case 'roadmap':
      return phrases(wayThrough(context));
    case 'recap':
      return recap(takeaways);
    case 'sources':
      return phrases(closing(context));
    case 'contrast':
      return phrases(transition(beat, context), ...byFacet(beat, context));
    case 'apply':
      return phrases(transition(beat, context), ...byIndustry(beat, context));
    case 'mitigate':
      return phrases(transition(beat, context), missingPhrase(beat, context), ...claimed(beat, context));
    default:
      return phrases(transition(beat, context), ...claimed(beat, context));
  }
}

function phrases(...parts: readonly (string | Phrase | null)[]): Phrase[] {
  return parts.filter((part) => part !== null).map((part) => (typeof part === 'string' ? scaffold(part) : part));
}

/** The sentences of a beat's claims, none of them twice. */
function claimed(beat: Beat, context: Context): Phrase[] {
  const subjects = context.model.subjects;
  const lines = beat.script.flatMap((id) => linesOf(context.claim(id), subjects));
  return unique(lines).map(phrase);
}

function unique(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => !seen.has(line.text) && seen.add(line.text));
}

function phrase(line: Line): Phrase {
  return { text: line.text, claim: line.claim, confidence: line.confidence, spans: line.spans };
}

const LEADS = ['First,', 'Next,', 'And'] as const;

/** Each row is named before its sides are said. */
function byFacet(beat: Beat, context: Context): Phrase[] {
  const { subjects } = context.model;
  const rows = beat.script.map((id) => context.claim(id)).filter((one): one is Difference => 'sides' in one);
  return rows.flatMap((row, i) => [
    scaffold(`${LEADS[Math.min(i, LEADS.length - 1)]} ${row.facet.toLowerCase()}.`),
    ...unique(linesOf(row, subjects)).map(phrase),
  ]);
}

/** The industries in the order of the script, each named once before what is done in it. */
function byIndustry(beat: Beat, context: Context): Phrase[] {
  const subjects = context.model.subjects;
  const homes = new Map(context.model.industries.flatMap((one) => one.uses.map((use) => [use.id, one] as const)));
  const industries = new Set(beat.script.map((id) => homes.get(id) ?? null));
  const seen = new Set<string>();
  return [...industries].flatMap((industry) => {
    const uses = beat.script.filter((id) => (homes.get(id) ?? null) === industry);
    const lines = uses.flatMap((id) => linesOf(context.claim(id), subjects));
    const fresh = lines.filter((line) => !seen.has(line.text) && seen.add(line.text));
    const [first] = fresh;
    const lead = industry && first && beat.layout === 'industry' ? leadOf(industry, first.text) : null;
    return [...(lead ? [scaffold(lead)] : []), ...fresh.map(phrase)];
  });
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth'] as const;

function recap(takeaways: TakeawaysContent | null): Phrase[] {
  const items = takeaways?.items ?? [];
  const said = items.flatMap((item, i) => [
    scaffold(`${ORDINALS[i] ?? 'And'}:`),
    { ...item.head, text: ended(item.head.text) },
    { ...item.text, text: ended(item.text.text) },
  ]);
  return [scaffold('Let us sum up what to take away.'), ...said];
}

/** The script as the notes of a slide: one paragraph, the same words. */
export function notesOf(script: readonly Phrase[]): Notes {
  const text = script.map((one) => one.text).join(' ');
  return {
    type: 'notes',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    data: { script },
  };
}
