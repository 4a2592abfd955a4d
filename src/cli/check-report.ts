import type { VFileMessage } from 'vfile-message';
import { type Deck, slidesOf } from '../model/index.ts';
import type { Score, Talk } from '../pipeline.ts';
import { clock, count, wrap } from './format.ts';
import { type Printer, plain } from './print.ts';
import { scoreTable } from './score-report.ts';

type Settings = Pick<Printer, 'paint' | 'width'>;

/** A talk that was made to be looked at. */
export interface Checked {
  /** "executives, 10 minutes". */
  readonly label: string;
  readonly talk: Pick<Talk, 'outline' | 'deck' | 'messages'>;
  readonly scores: readonly Score[];
}

const SEVERITIES = [
  { name: 'error', style: 'red', is: ({ fatal }: VFileMessage) => fatal === true },
  { name: 'warning', style: 'yellow', is: ({ fatal }: VFileMessage) => fatal === false },
  { name: 'note', style: 'cyan', is: ({ fatal }: VFileMessage) => fatal !== true && fatal !== false },
] as const;

/** Whether the messages say that a talk won't do: errors, and when it is strict warnings. */
export function hasFailed(messages: readonly VFileMessage[], strict: boolean): boolean {
  return messages.some(({ fatal }) => fatal === true || (strict && fatal === false));
}

/** What the rules found, the worst first, and the scores. */
export function reportCheck({ label, talk, scores }: Checked, settings: Settings): string {
  const { paint, width } = settings;
  const groups = SEVERITIES.flatMap(({ name, style, is }) => {
    const found = talk.messages.filter(is).map((message) => foundIn(message, talk.deck));
    if (found.length === 0) return [];
    const lines = found.map(({ place, reason, rule }) =>
      wrap(plain(`${place === '' ? '' : `${place}: `}${reason}${rule === null ? '' : ` (${rule})`}`), width, 4),
    );
    return [[paint(style, count(found.length, name)), ...lines.map((line) => `  ${line}`)].join('\n')];
  });
  const head = `${paint('bold', plain(talk.outline.title))}, ${plain(label)}`;
  const clean = groups.length === 0 ? ['No rule finds a fault'] : [];
  return [head, ...groups, ...clean, scoreTable(scores, settings)].join('\n\n');
}

/** The same as one object for programs. */
export function checkAsJson({ talk, scores }: Checked): object {
  const { title, audience, form, slot } = talk.outline;
  const messages = talk.messages.map((message) => {
    const { slide, reason, rule } = foundIn(message, talk.deck);
    const { line = null, column = null } = message;
    const file = message.file || null;
    return { severity: SEVERITIES.find(({ is }) => is(message))?.name, rule, reason, slide, file, line, column };
  });
  return { title, audience, form, slot, messages, scores };
}

/** A slide as it is found in the deck: its number from 1, its id, its title, and its beginning in seconds. */
interface SlidePlace {
  readonly n: number;
  readonly id: string;
  readonly title: string;
  readonly start: number;
}

interface Found {
  readonly slide: SlidePlace | null;
  readonly place: string;
  readonly reason: string;
  readonly rule: string | null;
}

/** A message with its place: the slide that it names, else a file, else none. */
function foundIn(message: VFileMessage, deck: Deck): Found {
  const rule = message.ruleId ?? null;
  const [, id, about] = /^Slide `([^`]+)`: (.*)$/s.exec(message.reason) ?? [];
  const slide = id === undefined ? null : placeOf(id, deck);
  if (slide === null || about === undefined)
    return { slide: null, place: filePlace(message), reason: message.reason, rule };
  const place = `slide ${slide.n}, ${clock(slide.start)}, “${slide.title}”`;
  return { slide, place, reason: about, rule };
}

function filePlace({ file, line, column }: VFileMessage): string {
  return file ? [file, line, column].filter((part) => part !== undefined).join(':') : '';
}

function placeOf(id: string, deck: Deck): SlidePlace | null {
  const slides = slidesOf(deck);
  const at = slides.findIndex(({ data }) => data.id === id);
  const title = slides[at]?.data.title;
  if (title === undefined) return null;
  return { n: at + 1, id, title, start: slides.slice(0, at).reduce((sum, { data }) => sum + data.seconds, 0) };
}
