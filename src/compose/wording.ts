import { type Beat, enumerate, inWords, type Phrase, timeOfDay, uncapitalise } from '../model/index.ts';
import { type Context, scaffold } from './context.ts';

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

/** "50 seconds", "a minute and a half", "three minutes": how long a step takes, to the half minute. */
export function stepSpan(seconds: number): string {
  if (seconds < 55) return `${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
  const halves = Math.round(seconds / 30);
  if (halves % 2 === 0) return span(seconds);
  return halves === 3 ? 'a minute and a half' : `${inWords((halves - 1) / 2)} and a half minutes`;
}

/** The cover's words: welcome, subject, time. Of a title in two halves the first is the subject. */
export function opening(context: Context): Phrase {
  const names = enumerate(context.subjects.map((subject) => subject.name)) || uncapitalise(context.outline.title);
  const [subject = names] = names.split(': ');
  const time = span(context.outline.total).replace(/^one (?=minute$|hour\b)/, '');
  const otherwise = `Welcome. Our subject: ${subject}.`;
  return scaffold(`Welcome. Our subject for the next ${time}: ${subject}.`, { counts: ['@length'], otherwise });
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
export function promise(beat: Beat, context: Context): Phrase[] {
  const at = context.sections.findIndex((one) => one.name === beat.part);
  const section = context.sections[at];
  const goals = (section?.objectives ?? []).map(uncapitalise);
  return [...(section ? [partOf(section, at, context)] : []), ...(goals.length > 0 ? [scaffold(able(goals))] : [])];
}

/** "Part two of four: …", while there are four. */
function partOf({ name }: Context['sections'][number], at: number, { sections }: Context): Phrase {
  const [part, what] = [`Part ${inWords(at + 1)}`, uncapitalise(name)];
  const counts = sections.map(({ id }) => `@${id}`);
  return scaffold(`${part} of ${inWords(sections.length)}: ${what}.`, { counts, otherwise: `${part}: ${what}.` });
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
export function pause(beat: Beat, context: Context): Phrase[] {
  const { beats, from } = context.outline;
  const next = beats.slice(beats.indexOf(beat) + 1).find((one) => one.part !== null && one.mode === 'teach');
  const section = context.sections.find(({ name }) => name === next?.part && name !== beat.part);
  const rest = beat.seconds >= 1800 ? `Lunch: ${span(beat.seconds)}.` : `Time for a break of ${span(beat.seconds)}.`;
  const until = from === null ? null : `We go on at ${timeOfDay(from + beat.start + beat.seconds)}.`;
  return [
    scaffold(rest),
    ...(until === null ? [] : [scaffold(until, { needs: ['@clock'] })]),
    ...(section ? [scaffold(`Then: ${uncapitalise(section.name)}.`, { needs: [`@${section.id}`] })] : []),
  ];
}

/** What is said over the list of sources. */
export function closing(context: Context): string {
  const count = context.sources.length;
  const from = `Everything you have seen comes from ${inWords(count)} ${count === 1 ? 'source' : 'sources'}, and every slide names the line.`;
  const ask = context.profile.ask ? ` ${context.profile.ask}` : '';
  return `${from}${ask} Thank you${context.outline.questions > 0 ? '. Now it is your turn: what would you like to ask?' : ' for listening.'}`;
}
