import { type Beat, enumerate, inWords, type Purpose, uncapitalise } from '../model/index.ts';
import type { Context } from './context.ts';

const MORE_TERMS = 'A few more terms will help us.';

/**
 * What leads over to a beat: scaffolding that claims nothing. The first form is for the first beat of its purpose, the
 * next for the second, and so on; the last serves all that follow.
 */
const TRANSITIONS: Readonly<Partial<Record<Purpose, readonly ((beat: Beat, context: Context) => string)[]>>> = {
  quote: [() => 'Let me begin with a sentence from one of our sources.'],
  define: [
    (beat, context) => `Let us be clear about the terms. First: ${subjectName(beat, context)}.`,
    (beat, context) => (beat.layout === 'points' ? MORE_TERMS : `And now ${subjectName(beat, context)}.`),
    (beat, context) => (beat.layout === 'points' ? MORE_TERMS : `Then there is ${subjectName(beat, context)}.`),
  ],
  relate: [() => 'So how do these belong together?'],
  contrast: [
    () => 'Put them side by side, and look at one row at a time.',
    () => 'The comparison goes on.',
    () => 'Three more rows of the same comparison.',
    () => 'And the last rows.',
  ],
  apply: [
    () => 'Let us turn to practice.',
    (beat) => (beat.layout === 'spotlight' ? 'Let us stay with one field for a moment.' : 'What speaks for it?'),
  ],
  number: [() => 'Here is a figure to hold on to.', () => 'And one more figure.'],
  warn: [() => 'Now to the other side of the matter.', () => 'There is more to watch for.'],
  mitigate: [() => 'What can be done to stay on the safe side?'],
  outlook: [() => 'Let us look ahead for a moment.'],
};

export function transition(beat: Beat, context: Context): string | null {
  const forms = TRANSITIONS[beat.purpose];
  if (!forms) return null;
  const same = context.outline.beats.filter((one) => one.purpose === beat.purpose);
  return forms[Math.min(same.indexOf(beat), forms.length - 1)]?.(beat, context) ?? null;
}

function subjectName(beat: Beat, context: Context): string {
  return context.nameOf(beat.id.replace('define:', ''))?.name ?? 'the term';
}

/** The cover's words: welcome, subject, time. */
export function opening(context: Context): string {
  const names = enumerate(context.subjects.map((subject) => subject.name));
  const minutes = Math.round(context.outline.total / 60);
  const time = `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return `Welcome. Our subject for the next ${time}: ${names || uncapitalise(context.outline.title)}.`;
}

export function question(context: Context): string | null {
  return context.profile.question ? `Keep one question in mind as we go. ${context.profile.question}` : null;
}

/** The parts in the order in which they come. */
export function wayThrough(context: Context): string {
  const names = context.sections.map((section) => uncapitalise(section.name));
  const [first, ...rest] = names;
  if (!first) return 'We come straight to the point.';
  const last = rest.pop();
  const steps = [`First, ${first}.`, ...rest.map((name) => `Then, ${name}.`), ...(last ? [`And last, ${last}.`] : [])];
  const after = context.outline.questions > 0 ? ' Your questions have their own time at the end.' : '';
  return `We go in ${inWords(names.length)} ${names.length === 1 ? 'step' : 'steps'}. ${steps.join(' ')}${after}`;
}

/** What is said over the list of sources. */
export function closing(context: Context): string {
  const count = context.sources.length;
  const from = `Everything you have seen comes from ${inWords(count)} ${count === 1 ? 'source' : 'sources'}, and every slide names the line.`;
  const ask = context.profile.ask ? ` ${context.profile.ask}` : '';
  return `${from}${ask} Thank you${context.outline.questions > 0 ? '. Now it is your turn: what would you like to ask?' : ' for listening.'}`;
}
