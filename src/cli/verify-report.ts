import { plainName } from '../model/index.ts';
import type { Finding, SourcePlace, Verdict } from '../pipeline.ts';
import { count } from './format.ts';
import { type Printer, plain } from './print.ts';

/** A deck's file with what became of its claims. */
export interface Verified {
  readonly file: string;
  readonly asWritten: boolean | null;
  readonly verdict: Verdict;
}

/** For programs. */
export function verdictAsJson({ file, asWritten, verdict }: Verified): object {
  const ok = verdict.findings.every(({ level }) => level !== 'error');
  return { file, ok, asWritten, ...verdict };
}

/** For people: a line a finding, the speaker's own words, then what it comes to. */
export function reportVerdict({ file, asWritten, verdict }: Verified, { paint }: Printer): string {
  const { findings, own, sources } = verdict;
  return [
    paint('bold', plain(file)),
    ...findings.map((one) => `  ${paint(one.level === 'error' ? 'red' : 'dim', one.level)} ${plain(lineOf(one))}`),
    ...own.map(
      ({ slide, title, text }) =>
        `  ${paint('cyan', 'own')} slide ${slide} "${plain(cut(title))}": ${plain(cut(text))}`,
    ),
    ...sources.filter(({ state }) => state === 'changed').map((one) => `  ${plain(changeOf(one))}`),
    ...(asWritten === false ? ['  not the file as it was written: somebody changed it since'] : []),
    ...verdict.unchecked.map((what) => `  ${paint('dim', `not checked: ${what}`)}`),
    `  ${plain(sumOf(verdict))}`,
  ].join('\n');
}

function lineOf({ slide, title, text, place, reason }: Finding): string {
  const where = slide === null ? [] : [`slide ${slide} "${cut(title ?? '')}":`];
  return [
    ...where,
    ...(text === null ? [] : [`"${cut(text)}"`]),
    reason,
    ...(place ? [`(${placeOf(place)})`] : []),
  ].join(' ');
}

/** "guide.md:12:3", "book.pdf, page 4". */
function placeOf({ source, unit, n, column }: SourcePlace): string {
  return unit === 'line' ? `${source}:${n}:${column}` : `${source}, ${unit} ${n}`;
}

function changeOf({ id, exact, moved, gone }: Verdict['sources'][number]): string {
  const parts = [
    ...(exact > 0 ? [`${count(exact, 'quote')} where ${exact === 1 ? 'it was' : 'they were'}`] : []),
    ...(moved > 0 ? [`${moved} moved but ${moved === 1 ? 'stands' : 'stand'}`] : []),
    ...(gone > 0 ? [`${gone} ${gone === 1 ? 'is' : 'are'} gone`] : []),
  ];
  return `${plainName(id)} has changed since: ${parts.join(', ') || 'nothing of it is quoted'}`;
}

/** "17 slides, 84 citations, all exact; 3 phrases of the speaker's own, 237 of scaffolding". */
function sumOf({ slides, citations, sources, texts, findings }: Verdict): string {
  const exact = sources.reduce((sum, one) => sum + one.exact, 0);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const told = `${count(slides, 'slide')}, ${count(citations, 'citation')}, ${exact === citations ? 'all' : exact} exact`;
  const own = `${count(texts.own, 'phrase')} of the speaker's own, ${texts.scaffolding} of scaffolding`;
  return `${told}; ${count(texts.cited, 'text')} that rest on them, ${own}; ${errors === 0 ? 'nothing unsupported' : `${errors} unsupported`}`;
}

/** Most signs of a text in a line. */
const LONGEST = 160;

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
