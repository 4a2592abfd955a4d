import type { VFileMessage } from 'vfile-message';
import type { Fit } from '../emit/index.ts';
import { type Deck, plainName } from '../model/index.ts';
import type { Score, Talk } from '../pipeline.ts';
import { fitAsJson, isMisfit, reportFit } from './fit-report.ts';
import { count, wrap } from './format.ts';
import { type Printer, plain } from './print.ts';
import { scoreTable } from './score-report.ts';
import { type SlidePlace, slidePlace } from './slide-place.ts';

type Settings = Pick<Printer, 'paint' | 'width'>;

/** A talk that was made to be looked at. */
export interface Checked {
  /** "executives, 10 minutes". */
  readonly label: string;
  readonly talk: Pick<Talk, 'outline' | 'deck' | 'messages'>;
  readonly scores: readonly Score[];
  /** How it fits in a browser; null where that wasn't asked. */
  readonly fit: Fit | null;
}

const SEVERITIES = [
  { name: 'error', style: 'red', is: ({ fatal }: VFileMessage) => fatal === true },
  { name: 'warning', style: 'yellow', is: ({ fatal }: VFileMessage) => fatal === false },
  { name: 'note', style: 'cyan', is: ({ fatal }: VFileMessage) => fatal !== true && fatal !== false },
] as const;

/** Whether a talk won't do: errors, something that doesn't fit, and when it is strict warnings. */
export function hasFailed({ talk, fit }: Pick<Checked, 'talk' | 'fit'>, strict: boolean): boolean {
  const wrong = talk.messages.some(({ fatal }) => fatal === true || (strict && fatal === false));
  return wrong || (fit !== null && isMisfit(fit));
}

/** What the rules found, the worst first, how the slides fit, and the scores. */
export function reportCheck({ label, talk, scores, fit }: Checked, settings: Settings): string {
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
  const fits = fit ? [reportFit(fit, talk.deck, settings)] : [];
  return [head, ...groups, ...clean, ...fits, scoreTable(scores, settings)].join('\n\n');
}

/** The same as one object for programs. */
export function checkAsJson({ talk, scores, fit }: Checked): object {
  const { title, audience, form, slot } = talk.outline;
  const messages = talk.messages.map((message) => {
    const { slide, reason, rule } = foundIn(message, talk.deck);
    const { line = null, column = null } = message;
    const file = message.file || null;
    return { severity: SEVERITIES.find(({ is }) => is(message))?.name, rule, reason, slide, file, line, column };
  });
  return { title, audience, form, slot, messages, ...(fit && { fit: fitAsJson(fit) }), scores };
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
  const place = id === undefined ? null : slidePlace(id, deck);
  if (place === null || about === undefined)
    return { slide: null, place: filePlace(message), reason: message.reason, rule };
  return { slide: place.slide, place: place.text, reason: about, rule };
}

function filePlace({ file, line, column }: VFileMessage): string {
  return file ? [plainName(file), line, column].filter((part) => part !== undefined).join(':') : '';
}
