import type { VFileMessage } from 'vfile-message';
import type { EditReport } from '../../model/index.ts';
import { type Level, ofDeck, type Rule } from '../rule.ts';

/** What a person should know of their edits: those that aren't in the talk, and those that say more than its sources. */
export const edits: Rule = (deck) => editMessages(deck.edits);

/** A message about each edit that isn't in the talk, or says more than its sources, at its place in the brief. */
export function editMessages(reports: readonly EditReport[]): VFileMessage[] {
  return reports.flatMap((report) => {
    if (report.state === 'applied' && report.reason === null) return [];
    const message = ofDeck(wordsOf(report), 'edits', levelOf(report));
    const { place } = report.edit;
    if (place === null) return [message];
    message.file = place.file;
    message.line = place.line;
    message.column = place.column;
    message.name = `${place.file}:${place.line}:${place.column}`;
    return [message];
  });
}

/** How much of what is included or excluded there is, is good to know too. */
function levelOf({ edit, state }: EditReport): Level {
  return state === 'applied' && (edit.kind === 'include' || edit.kind === 'exclude') ? 'note' : LEVELS[state];
}

/** An edit that waits for a longer talk is good to know: nothing has to be done. */
const LEVELS: Readonly<Record<EditReport['state'], Level>> = {
  applied: 'warning',
  waiting: 'note',
  stale: 'warning',
  refused: 'warning',
};

function wordsOf({ edit, state, reason, now }: EditReport): string {
  const what = NAMES[edit.kind](edit as never);
  if (state === 'applied') return `${what}: ${reason}`;
  if (state === 'waiting') return `${what}: waits: ${reason}`;
  if (state === 'refused') return `${what}: not done: ${reason}`;
  const made =
    'quote' in edit && edit.quote !== null ? `made against “${cut(edit.quote)}”` : 'made against a claim that is gone';
  const nearest = now === null ? 'nothing like it is there now' : `nearest now: “${cut(now)}”`;
  return `${what}: stale, kept and not applied: ${made}; ${nearest}. Renew its quote, or take the edit out`;
}

type Named = { readonly [K in EditReport['edit']['kind']]: (edit: Extract<EditReport['edit'], { kind: K }>) => string };

const NAMES: Named = {
  include: ({ quote, claim }) => `\`include\` of “${cut(quote ?? claim ?? '')}”`,
  exclude: ({ quote, claim }) => `\`exclude\` of “${cut(quote ?? claim ?? '')}”`,
  claim: ({ say, speak }) => `“${cut(say ?? speak ?? '')}”`,
  slide: ({ slide }) => `Edit of slide \`${slide}\``,
  own: ({ id }) => `Your slide \`${id}\``,
};

/** Characters of a text that a line tells. */
const MOST = 90;

function cut(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1).trimEnd()}…`;
}
