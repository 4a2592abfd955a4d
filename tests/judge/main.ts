import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { draw, pairsOf } from './draw.ts';
import { casesIn } from './gold.ts';
import { details, LOG_HEAD, logLine, report } from './report.ts';
import { score } from './score.ts';
import { modelOf } from './understand.ts';

const USAGE = `npm run score -- [SLUG…] [--misses] [--json]   the open half, kind by kind
npm run score -- --held-out                    the held-out half: totals only, and a line in tests/judge/HELD-OUT.md
npm run score -- --shorts 200 [--seed 1]       what was said beside what a slide would show`;

/** The command behind `npm run score`. Resolves to the exit code. */
export async function main(root: string, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      misses: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      shorts: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return tell([USAGE]);
  const half = join(root, 'tests/fixtures/judge', values['held-out'] ? 'held-out' : 'open');
  const cases = casesIn(half).filter(
    ({ slug }) => positionals.length === 0 || positionals.some((one) => slug.includes(one)),
  );
  const models = await Promise.all(cases.map((one) => modelOf(one, root)));
  if (values.shorts) {
    const pairs = cases.flatMap(({ slug }, i) => pairsOf(slug, models[i] as (typeof models)[number]));
    const drawn = draw(pairs, Number(values.shorts), Number(values.seed));
    return tell(drawn.flatMap((pair, n) => [`${n + 1}. [${pair.kind}] ${pair.said}`, `   → ${pair.short}`]));
  }
  const scores = cases.map(({ gold }, i) => score(models[i] as (typeof models)[number], gold));
  if (values['held-out']) return logged(root, scores);
  if (values.json)
    return tell([JSON.stringify(Object.fromEntries(cases.map(({ slug }, i) => [slug, scores[i]])), null, 2)]);
  const each = values.misses ? cases.flatMap(({ slug }, i) => details(slug, scores[i] as (typeof scores)[number])) : [];
  return tell([...each, ...report(scores)]);
}

/** Totals only, and a line in the log: what was missed stays unseen. */
function logged(root: string, scores: readonly ReturnType<typeof score>[]): number {
  const log = join(root, 'tests/judge/HELD-OUT.md');
  const git = (...call: string[]): string => execFileSync('git', call, { cwd: root, encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src', 'content') ? '+' : '');
  if (!existsSync(log)) writeFileSync(log, `${LOG_HEAD.join('\n')}\n`);
  appendFileSync(log, `${logLine(new Date().toISOString().slice(0, 10), commit, scores)}\n`);
  return tell(report(scores));
}

function tell(lines: readonly string[]): number {
  console.log(lines.join('\n'));
  return 0;
}
