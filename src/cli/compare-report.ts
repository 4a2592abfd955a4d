import { type ClaimLine, shownClaim } from './claim-lines.ts';
import { clipped, tabulated } from './columns.ts';
import type { Comparison, Missed, Seen } from './compare.ts';
import { clock, wrap } from './format.ts';
import { namesOf } from './outline-table.ts';
import { type Printer, plain } from './print.ts';

type Settings = Pick<Printer, 'paint' | 'width'>;

/** How many claims a list shows before it says how many more there are. */
const SHOWN = 8;
/** Widest and narrowest title of a beat beside others, in columns. */
const WIDEST = 56;
const NARROWEST = 20;
const GAP = '  ';

/** What talks see, share and miss, as people read it. */
export function reportComparison(comparison: Comparison, settings: Settings): string {
  const names = namesOf(comparison.talks);
  const blocks = [
    heads(comparison.talks, names, settings),
    counts(comparison, names, settings),
    overlaps(comparison, names),
    beats(comparison.talks, names, settings),
    ...comparison.only.map((claims, i) => only(claims, names, i, settings)),
    listed('Shared by all', comparison.shared, settings),
  ];
  return blocks.join('\n\n');
}

function heads(talks: readonly Seen[], names: readonly string[], { paint, width }: Settings): string {
  const line = (label: string, text: string | null) => `  ${label.padEnd(9)} ${wrap(plain(text ?? '–'), width, 12)}`;
  return talks
    .map(({ title, narrative, question, ask, slot, audience }, i) => {
      const what = `${clock(slot)} for ${plain(audience)}, told as ${narrative}`;
      const head = `${paint('bold', names[i] ?? '')}${GAP}${what}`;
      return [head, line('title', title), line('question', question), line('ask', ask)].join('\n');
    })
    .join('\n');
}

/** Taught claims by kind, the kinds that are taught most first. */
function counts({ talks }: Comparison, names: readonly string[], { paint }: Settings): string {
  const kinds = [...new Set(talks.flatMap((talk) => Object.keys(talk.kinds)))];
  const total = (kind: string) => talks.reduce((sum, talk) => sum + (talk.kinds[kind] ?? 0), 0);
  kinds.sort((one, other) => total(other) - total(one) || (one < other ? -1 : 1));
  const rows = [
    ...kinds.map((kind) => [kind, ...talks.map((talk) => (talk.kinds[kind] ? String(talk.kinds[kind]) : '–'))]),
    ['all', ...talks.map(({ claims }) => String(claims))],
  ];
  const [head = '', ...lines] = tabulated(
    [{ head: 'claims' }, ...names.map((name) => ({ head: name, right: true }))],
    rows,
  );
  return [paint('dim', head), ...lines].join('\n');
}

function overlaps({ pairs }: Comparison, names: readonly string[]): string {
  return pairs
    .map(({ talks: [one, other], shared, either, jaccard }) => {
      const which = pairs.length > 1 ? ` of ${names[one]} and ${names[other]}` : '';
      return `Overlap${which}: ${jaccard.toFixed(2)} (${shared} of ${either} claims are taught in both)`;
    })
    .join('\n');
}

/** The talks beat by beat in the order of time, with what others teach too. */
function beats(talks: readonly Seen[], names: readonly string[], { paint, width }: Settings): string {
  const room = Math.floor((width - GAP.length * (talks.length - 1)) / talks.length) - 'hh:mm:ss = '.length;
  const widest = Math.max(NARROWEST, Math.min(WIDEST, room));
  const cell = (talk: Seen, i: number) => {
    const beat = talk.beats[i];
    if (!beat) return '';
    return `${clock(beat.start).padStart(7)} ${markOf(beat)} ${clipped(plain(beat.title), widest)}`;
  };
  const longest = Math.max(...talks.map((talk) => talk.beats.length));
  const rows = Array.from({ length: longest }, (_, i) => talks.map((talk) => cell(talk, i)));
  const [head = '', ...lines] = tabulated(
    names.map((name) => ({ head: `${'start'.padStart(7)}   ${name}` })),
    rows,
  );
  return [paint('dim', head), ...lines, paint('dim', '        = another teaches all of it   ~ some of it')].join('\n');
}

function markOf({ claims, shared }: Seen['beats'][number]): string {
  if (shared === 0) return ' ';
  return shared === claims ? '=' : '~';
}

function only(claims: readonly Missed[], names: readonly string[], at: number, settings: Settings): string {
  const why = ({ missing }: Missed) => missing.map(({ talk, reason }) => `${names[talk]}: ${reason}`).join('; ');
  return listed(`Only ${names[at]}`, claims, settings, why);
}

/** The first of the claims, each with a line of `more` below it. */
function listed<T extends ClaimLine>(
  head: string,
  claims: readonly T[],
  { paint, width }: Settings,
  more: (claim: T) => string = () => '',
): string {
  const lines = claims.slice(0, SHOWN).flatMap((claim) => {
    const below = more(claim);
    const first = `  ${wrap(plain(shownClaim(claim)), width, 4)}`;
    return below === '' ? [first] : [first, `    ${paint('dim', wrap(plain(below), width, 4))}`];
  });
  const rest = claims.length > SHOWN ? [`  … and ${claims.length - SHOWN} more (--json lists all)`] : [];
  return [paint('bold', `${head} (${claims.length})`), ...lines, ...rest].join('\n');
}
