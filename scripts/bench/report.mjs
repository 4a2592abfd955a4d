import { ratiosOf } from './check.mjs';
import { exponentOf, median, written } from './numbers.mjs';

/** RESULTS.md: the conditions, a table of ratios, a table of measures, and how time grows with documents. */
export function reportOf({ rows, grown = [], conditions, left }) {
  const lines = [
    '# How fast it is',
    '',
    '`npm run bench` wrote this page: ours and others in turn, in one run. CPU seconds are those of the whole tree of processes (user and',
    'system); ratios are taken round by round, ours over theirs, and their median is told: below 1 ours is the quicker. Others begin with',
    'finished Markdown of the very slides that ours makes from articles (for many slides: ours with a finished deck).',
    '',
    ...conditions.map((line) => `- ${line}`),
    '',
    '![What each took, in powers of ten](results.svg)',
    '',
    '## Ours over theirs',
    '',
    '| work | by | against | ratio | least to most |',
    '| --- | --- | --- | --- | --- |',
    ...rows.flatMap(ratioLines),
    '',
    '## Measured',
    '',
    '| work | program | CPU s | wall s | peak MiB | other | rounds |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.flatMap(measureLines),
    '',
    ...growth(rows),
    ...claimsGrowth(grown),
    ...(left.length > 0 ? ['## Left out', '', ...left.map((line) => `- ${line}`), ''] : []),
  ];
  return lines.join('\n');
}

function ratioLines(row) {
  return Object.entries(ratiosOf(row)).map(
    ([name, ratio]) =>
      `| ${row.title} | ${BY[row.by ?? 'cpu']} | ${name} | ${written(ratio.median)} | ${written(ratio.least)} to ${written(ratio.most)} |`,
  );
}

const BY = { cpu: 'CPU', ms: 'ms', kB: 'kB' };

function measureLines({ title, lanes }) {
  return lanes.map(({ name, samples }) => {
    const of = (key) => written(median(samples.map((sample) => sample[key])));
    const other = 'ms' in samples[0] ? `${of('ms')} ms` : 'kB' in samples[0] ? `${of('kB')} kB` : '';
    const [cpu, wall, peak] = ['cpu', 'wall', 'peak'].map((key) => (key in samples[0] ? of(key) : ''));
    return `| ${title} | ${name} | ${cpu} | ${wall} | ${peak} | ${other} | ${samples.length} |`;
  });
}

/** How merging and planning grow with the number of claims. */
function claimsGrowth(grown) {
  if (grown.length < 2) return [];
  const power = (key) => exponentOf(grown.map((one) => [one.claims, one[key]])).toFixed(2);
  return [
    '## Claims',
    '',
    '| claims | after merging | merging, CPU s | planning ten minutes, CPU s |',
    '| --- | --- | --- | --- |',
    ...grown.map(
      ({ claims, left, merging, planning }) =>
        `| ${claims.toLocaleString('en-US')} | ${left.toLocaleString('en-US')} | ${written(merging)} | ${written(planning)} |`,
    ),
    '',
    `Merging grows with the claims to the power of ${power('merging')}, planning of ${power('planning')}.`,
    '',
  ];
}

/** How the time of ours grows with the number of articles. */
function growth(rows) {
  const sized = rows.filter(({ size }) => size);
  const lines = sized.map(({ size, lanes: [{ samples, bytes }] }) => {
    const [cpu, wall] = ['cpu', 'wall'].map((key) => median(samples.map((sample) => sample[key])));
    return `| ${size.toLocaleString('en-US')} | ${written(bytes / 1e6)} | ${written(cpu)} | ${written(bytes / 1e6 / cpu)} | ${written(cpu / wall)} |`;
  });
  if (lines.length === 0) return [];
  const points = sized
    .filter(({ size }) => size >= 10)
    .map(({ lanes: [{ samples, bytes }] }) => [bytes, median(samples.map(({ cpu }) => cpu))]);
  const told =
    points.length > 1
      ? [`CPU grows with the bytes to the power of ${exponentOf(points).toFixed(2)} from ten articles on.`, '']
      : [];
  return [
    '## Articles',
    '',
    '| articles | MB | CPU s | MB per CPU s | cores used |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...told,
  ];
}
