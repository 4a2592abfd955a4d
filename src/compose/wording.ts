import { type Beat, enumerate, inWords, timeOfDay, uncapitalise, withinSentence } from '../model/index.ts';
import type { Context } from './context.ts';

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
        : `Let us be clear about one term first: ${subjectName(beat, context)}.`,
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
    (beat) => (beat.id === 'apply:benefits' ? 'What speaks for it?' : 'What is it used for?'),
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

/** What leads over to a beat, or null where its purpose needs no words for that. */
export function transition(beat: Beat, context: Context): string | null {
  const keyed = `${beat.purpose}/${beat.layout}`;
  const key = keyed in LEADS ? keyed : beat.purpose;
  const forms = LEADS[key];
  if (!forms) return null;
  const same = context.outline.beats.filter(
    (one) => one.mode === 'teach' && (key === keyed ? `${one.purpose}/${one.layout}` : one.purpose) === key,
  );
  const n = Math.max(0, same.indexOf(beat));
  return forms[n % forms.length]?.(beat, context, n) ?? null;
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

export function counted(count: number, one: string, many: string): string {
  const text = `${inWords(count)} ${count === 1 ? one : many}`;
  return text.replace(/^./, (first) => first.toUpperCase());
}

/** "ten minutes", "an hour and a half": whole minutes as one says them. */
export function span(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const whole = hours === 1 ? 'one hour' : `${inWords(hours)} hours`;
  return rest === 0 ? whole : `${whole} and ${inWords(rest)} ${rest === 1 ? 'minute' : 'minutes'}`;
}

/** The cover's words: welcome, subject, time. Of a title in two halves the first is the subject. */
export function opening(context: Context): string {
  const names = enumerate(context.subjects.map((subject) => subject.name)) || uncapitalise(context.outline.title);
  const [subject = names] = names.split(': ');
  return `Welcome. Our subject for the next ${span(context.outline.total).replace(/^one (?=minute$|hour$)/, '')}: ${subject}.`;
}

export function question(context: Context): string | null {
  return context.profile.question ? `Keep one question in mind as we go. ${context.profile.question}` : null;
}

/** The parts in the order in which they come. */
export function wayThrough(context: Context): string {
  const names = context.sections.map((section) => uncapitalise(section.name));
  const [first, ...rest] = names;
  if (!first) return 'We come straight to the point.';
  const after = context.outline.questions > 0 ? ' Your questions have their own time at the end.' : '';
  const last = rest.pop();
  if (!last) return `Our way today is short: ${first}.${after}`;
  const between = rest.map((name, i) => `${['Then', 'After that', 'Next'][i % 3]}, ${name}.`);
  const end = rest.length > 0 ? `And last, ${last}.` : `Then, ${last}.`;
  return `We go in ${inWords(names.length)} steps. ${[`First, ${first}.`, ...between, end].join(' ')}${after}`;
}

/** What leads from one part to the next, by how many came before. */
const BRINGS = [
  (name: string) => `That brings us to the next part: ${name}.`,
  (name: string) => `So much for that. Now: ${name}.`,
  (name: string) => `On we go: ${name}.`,
] as const;

/** What is said over the divider before a part. */
export function divider(beat: Beat, context: Context): string {
  const at = context.sections.findIndex((one) => one.name === beat.part);
  const name = uncapitalise(beat.part ?? '');
  if (at <= 0) return `We begin with ${name}.`;
  if (at === context.sections.length - 1) return `One part is left: ${name}.`;
  const lead = BRINGS[(at - 1) % BRINGS.length] ?? BRINGS[0];
  return lead(name);
}

/** What people will be able to do after a part. */
export function promise(beat: Beat, context: Context): string {
  const at = context.sections.findIndex((one) => one.name === beat.part);
  const section = context.sections[at];
  const goals = (section?.objectives ?? []).map(uncapitalise);
  const lead = section
    ? `Part ${inWords(at + 1)} of ${inWords(context.sections.length)}: ${uncapitalise(section.name)}.`
    : '';
  return goals.length === 0 ? lead : `${lead} ${able(goals)}`.trim();
}

/** Goals in one sentence, or in one each where a goal has an "and" of its own. */
function able(goals: readonly string[]): string {
  if (goals.every((goal) => !/\band\b/.test(goal))) return `At the end of it, you can ${enumerate(goals)}.`;
  return goals
    .map((goal, i) =>
      i === 0 ? `At the end of it, you can ${goal}.` : `${i === 1 ? 'You can also' : 'And you can'} ${goal}.`,
    )
    .join(' ');
}

/** What is said before a rest. */
export function pause(beat: Beat, context: Context): string {
  const { beats, from } = context.outline;
  const next = beats.slice(beats.indexOf(beat) + 1).find((one) => one.part !== null && one.mode === 'teach');
  const until = from === null ? '' : ` We go on at ${timeOfDay(from + beat.start + beat.seconds)}.`;
  const then = next?.part && next.part !== beat.part ? ` Then: ${uncapitalise(next.part)}.` : '';
  const rest = beat.seconds >= 1800 ? `Lunch: ${span(beat.seconds)}.` : `Time for a break of ${span(beat.seconds)}.`;
  return `${rest}${until}${then}`;
}

/** What is said over the list of sources. */
export function closing(context: Context): string {
  const count = context.sources.length;
  const from = `Everything you have seen comes from ${inWords(count)} ${count === 1 ? 'source' : 'sources'}, and every slide names the line.`;
  const ask = context.profile.ask ? ` ${context.profile.ask}` : '';
  return `${from}${ask} Thank you${context.outline.questions > 0 ? '. Now it is your turn: what would you like to ask?' : ' for listening.'}`;
}
