import { type Activity, type ActivityKey, ended, type Phrase } from '../model/index.ts';
import { type Context, scaffold } from './context.ts';
import { reasonOf, sameWords } from './reason.ts';
import { stepSpan } from './wording.ts';

/** What the audience is told to do, and for the speaker alone the key, each answer with its sentence. */
export function instructions(activity: Activity, context: Context): Phrase[] {
  const { prompt, steps, kind } = activity;
  const told =
    kind === 'quiz' ? [] : steps.map((step) => `${ended(step.text).slice(0, -1)}: ${stepSpan(step.seconds)}.`);
  return [scaffold(ended(prompt)), ...told.map((one) => scaffold(one)), ...(KEYS[kind] ?? listed)(activity, context)];
}

type Answers = (activity: Activity, context: Context) => Phrase[];

/** Kinds whose key is said in a way of its own. */
const KEYS: Readonly<Partial<Record<Activity['kind'], Answers>>> = { quiz: answered, discussion: offered };

/** "The answer: B, heat pump." and the sentence that says so. */
function answered({ items, key }: Activity, context: Context): Phrase[] {
  return key.flatMap((one) => {
    const option = one.item === null ? '' : (items[one.item]?.text ?? '');
    const reason = reasonOf(one, option, context);
    const name = option && !sameWords(option, one.answer) ? `${one.answer}, ${option}` : one.answer;
    if (sameWords(reason.text, option)) return [scaffold(`The answer: ${one.answer}.`), proof(one, option)];
    return [scaffold(`The answer: ${ended(name)}`), { ...reason, text: ended(reason.text) }];
  });
}

/** What helps a silent room: what the slide doesn't say already, else the first thing that it says. */
function offered({ items, key }: Activity): Phrase[] {
  const shown = (one: ActivityKey) => items.some((item) => sameWords(item.text, one.reason));
  const fresh = key.filter((one) => !shown(one));
  const [first] = key;
  if (fresh.length > 0) return [scaffold(IF_QUIET), ...fresh.map((one) => proof(one))];
  return first ? [scaffold(START_HERE), proof(first)] : [];
}

const IF_QUIET = 'If the room stays quiet, the sources offer this.';
const START_HERE = 'If the room stays quiet, start with this one.';

/** Card by card: the answer, unless it is the same for all or stands in its reason, and the sentence behind it. */
function listed({ key }: Activity): Phrase[] {
  const alike = key.length > 1 && key.every((one) => one.answer === key[0]?.answer);
  return key.flatMap((one, i) => {
    const told = alike || bare(one.reason).includes(bare(one.answer));
    return [scaffold(`${(one.item ?? i) + 1}:${told ? '' : ` ${ended(one.answer)}`}`), proof(one)];
  });
}

function proof({ reason, claim, spans }: ActivityKey, text: string = reason): Phrase {
  return { text: ended(text), claim, confidence: 'stated', spans };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[.]$/, '');
}
