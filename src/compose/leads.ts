import { type Beat, type Leaning, type Phrase, slug, uncapitalise, withinSentence } from '../model/index.ts';
import { type Context, scaffold, slidesOf } from './context.ts';
import { counted } from './wording.ts';

/** Words of ours that lead over to a beat; they claim nothing. `n` counts the beats of its purpose and layout before it. */
type Lead = (beat: Beat, context: Context, n: number) => string;

const TERMS: readonly Lead[] = [
  () => 'A few more terms will help us.',
  () => 'Some words will come up again and again.',
  () => 'Here are more names that you will meet.',
  () => 'And a few terms for completeness.',
];

/** The first form is for the first beat of its kind, the next for the second, and so on, around again at the end. */
const LEADS: Readonly<Record<string, readonly Lead[]>> = {
  quote: [
    (beat, context) =>
      context.outline.beats.findIndex((one) => one.mode === 'teach' && one.part !== null) ===
      context.outline.beats.indexOf(beat)
        ? 'Let me begin with a sentence from one of our sources.'
        : 'Here is a sentence from one of our sources.',
    () => 'Another sentence from the sources.',
  ],
  'define/definition': [
    (beat, context) =>
      context.outline.beats.filter((one) => one.layout === 'definition').length > 1
        ? `Let us be clear about the terms. First: ${subjectName(beat, context)}.`
        : onlyTerm(beat, context),
    (beat, context) => `And now ${subjectName(beat, context)}.`,
    (beat, context) => `Then there is ${subjectName(beat, context)}.`,
  ],
  'define/terms': TERMS,
  'define/points': TERMS,
  relate: [
    (_beat, context) =>
      context.subjects.length > 1 ? 'So how do these belong together?' : 'How does this fit together?',
    () => 'There is one more link between them.',
  ],
  'contrast/dimension': [
    (beat, context) => `Take one aspect by itself: ${aspectName(beat, context)}.`,
    (beat, context) => `One more aspect to look at alone: ${aspectName(beat, context)}.`,
  ],
  contrast: [
    () => 'Put them side by side, and look at one row at a time.',
    () => 'The comparison goes on.',
    (beat) => `${counted(beat.claims.length, 'more row', 'more rows')} of the same comparison.`,
    () => 'Stay with the table for a moment.',
    () => 'Where else do they part ways?',
  ],
  detail: [
    () => 'Let us look closer.',
    () => 'There is more behind it.',
    () => 'One level deeper.',
    () => 'What else do the sources tell us?',
    () => 'Another piece of the picture.',
  ],
  'apply/industry': [
    () => 'Let us turn to practice.',
    () => 'Other fields have found uses of their own.',
    () => 'And it does not end there.',
  ],
  'apply/spotlight': [
    (beat, context) => `Let us stay with one field for a moment: ${fieldName(beat, context)}.`,
    (beat, context) => `Take ${fieldName(beat, context)} next.`,
    (beat, context) => `And what about ${fieldName(beat, context)}?`,
  ],
  'apply/points': [
    (beat, { subjects }) =>
      beat.id === 'apply:benefits'
        ? `What speaks for ${subjects.length > 1 ? 'them' : 'it'}?`
        : `What ${subjects.length > 1 ? 'are they' : 'is it'} used for?`,
    () => 'What else can it do for you?',
    () => 'Some more uses, in short.',
    () => 'And a last look at practice.',
  ],
  'number/points': [
    () => 'Here are some figures to hold on to.',
    () => 'A few more figures.',
    () => 'Numbers again, because they stick.',
  ],
  number: [
    () => 'Here is a figure to hold on to.',
    () => 'And one more figure.',
    () => 'Numbers again, because they stick.',
    () => 'How large is all this?',
  ],
  warn: [
    () => 'Now to the other side of the matter.',
    () => 'There is more to watch for.',
    () => 'The list goes on.',
    () => 'What else can go wrong?',
  ],
  mitigate: [
    () => 'What can be done to stay on the safe side?',
    () => 'What else helps?',
    () => 'And more that helps.',
  ],
  outlook: [() => 'Let us look ahead for a moment.', () => 'And further ahead?'],
};

/** What leads over to a beat, with the slides that it leans on; null where its purpose needs no words for that. */
export function transition(beat: Beat, context: Context): Phrase | null {
  const keyed = `${beat.purpose}/${beat.layout}`;
  const key = keyed in LEADS ? keyed : beat.purpose;
  const forms = LEADS[key];
  if (!forms) return null;
  const same = context.outline.beats.filter(
    (one) => one.mode === 'teach' && (key === keyed ? `${one.purpose}/${one.layout}` : one.purpose) === key,
  );
  const n = Math.max(0, same.indexOf(beat));
  const text = forms[n % forms.length]?.(beat, context, n);
  return text ? scaffold(text, leaning(key, beat, same, context)) : null;
}

/** "One more" leans on the one before, "more terms" on those that were defined; "the terms" on there being several. */
function leaning(key: string, beat: Beat, same: readonly Beat[], context: Context): Leaning | undefined {
  const before = same[same.indexOf(beat) - 1];
  const defined = context.outline.beats.filter((one) => one.layout === 'definition');
  if (before) return { needs: [slug(before.id)] };
  if (key === 'define/definition' && defined.length > 1)
    return { counts: slidesOf(defined.slice(1)), otherwise: onlyTerm(beat, context) };
  const earlier = defined.filter((one) => one.start < beat.start);
  return /^define\/(?:terms|points)$/.test(key) && earlier.length > 0 ? { needs: slidesOf(earlier) } : undefined;
}

function onlyTerm(beat: Beat, context: Context): string {
  return `Let us be clear about one term first: ${subjectName(beat, context)}.`;
}

function subjectName(beat: Beat, context: Context): string {
  return context.nameOf(beat.id.replace('define:', ''))?.name ?? 'the term';
}

function aspectName(beat: Beat, context: Context): string {
  const [row] = context.ofKind(beat, 'difference');
  return row && 'facet' in row ? withinSentence(row.facet) : 'this one';
}

function fieldName(beat: Beat, context: Context): string {
  const shown = new Set(beat.claims);
  const home = context.model.industries.find((one) => one.uses.some((use) => shown.has(use.id)));
  return home ? uncapitalise(home.name) : 'this one';
}
