import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withBrowser } from '../../src/emit/index.ts';
import { readFitScript } from '../../src/ingest/index.ts';
import { type Cast, castOf, type Thin } from './casts.ts';
import { type Look, lookAt } from './look.ts';
import { tableOf } from './table.ts';

const HELP = `npm run looks -- [options] [SOURCES…]

Builds each source (a file or folder) for every length and audience, and tells what doesn't fit, what axe-core objects to, the share
of visual slides, the most words of a slide, and the page's weight. Exit code 1 when anything doesn't fit or is objected to.

  --minutes 5,10           lengths
  --audiences a,b          profiles [default: general,executives]
  --themes light,dark      looks to measure in
  --faults                 list every fault below the table

Without SOURCES: content/sources, and documents of other topics from tests/fixtures/judge/open.`;

/** Documents of other topics that hold a talk. */
const TOPICS = [
  'anaesthesia-primer',
  'coffee-three-ways',
  'drone-survey',
  'e-scooter-risks',
  'heat-pump-vs-boiler',
  'index-vs-active',
  'ip-glossary',
  'shipping-emissions',
  'solid-state-outlook',
  'tram-vs-brt',
];
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
] as const;

/** Prints the table; resolves to the exit code. */
export async function main(root: string, args: readonly string[]): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      faults: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '5,10' },
      audiences: { type: 'string', default: 'general,executives' },
      themes: { type: 'string', default: 'light,dark' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const topics = TOPICS.map((name) => join(root, 'tests/fixtures/judge/open', name));
  const sources = positionals.length > 0 ? positionals : [join(root, 'content/sources'), ...topics];
  const themes = values.themes.split(',');
  const { casts, thin } = await allOf(sources, values.minutes, values.audiences);
  const looks = await seen(root, casts, themes);
  console.log(tableOf(looks, thin, values.faults));
  return looks.every((look) => look.faults.length === 0) ? 0 : 1;
}

async function allOf(sources: readonly string[], minutes: string, audiences: string) {
  const casts: Cast[] = [];
  const thin: Thin[] = [];
  for (const source of sources) {
    tell(`Building ${source}`);
    const made = await castOf(source, minutes, audiences);
    casts.push(...made.casts);
    thin.push(...made.thin);
  }
  return { casts, thin };
}

async function seen(root: string, casts: readonly Cast[], themes: readonly string[]): Promise<readonly Look[]> {
  const script = readFitScript(root);
  const axe = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
  const views = themes.flatMap((theme) => SIZES.map((size) => ({ ...size, theme })));
  const looks: Look[] = [];
  await withBrowser(async (browser) => {
    for (const [i, cast] of casts.entries()) {
      tell(`${i + 1} of ${casts.length}: ${cast.name}`);
      const look = await lookAt(browser, cast, { views, themes, script, axe });
      looks.push(look);
      if (!process.stderr.isTTY) for (const fault of look.faults) tell(`  ${fault}`);
    }
    // Decks of our own examples.
  }, false);
  tell('');
  return looks;
}

/** What is being done: in one line on a terminal, line by line in a log. */
function tell(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
  else if (what !== '') console.error(what);
}
