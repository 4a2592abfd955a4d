/** Holds patterns against texts that are made to keep them busy: `held.mjs FOLDER EACH`, every so manyth of
 * FOLDER's, and those that it is handed in JSON. Tells which grow too fast. */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { type Attack, attacksOn, textOf } from './attacks.ts';
import { recordPatterns } from './composed.ts';
import { literalsIn, type Written } from './literals.ts';

/** Characters of the first texts; ms of CPU over all of them that are worth a closer look; s after which one has no end. */
const [SHORT, ODD, PATIENCE] = [256, 4, 2];
/** Characters of those that show how the time grows; the most ms for the last, and times as long as for a quarter of it: 16 is the square, 64 the cube. */
const [QUARTER, WHOLE, MOST, GROWTH] = [2000, 8000, 1000, 40];
/** Less than this many ms tell nothing of growth. */
const NOISE = 80;

const [folder = '', each = '1'] = process.argv.slice(2);
const context = createContext({ process });
const script = new Script('for (const text of texts) { form.lastIndex = 0; form.test(text); }');

function timed(form: RegExp, texts: readonly string[], seconds: number): number {
  Object.assign(context, { form, texts });
  const start = process.cpuUsage();
  try {
    script.runInContext(context, { timeout: seconds * 1000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return Number.POSITIVE_INFINITY;
  }
  return process.cpuUsage(start).user / 1000;
}

/** What is wrong with a pattern; null when nothing is. */
function faultOf({ where, source, flags }: Written): string | null {
  const form = new RegExp(source, flags.replace('g', ''));
  timed(form, ['a b', 'c d', 'e f'], PATIENCE);
  const attacks = attacksOn(source, flags);
  const all = attacks.map((attack) => textOf(attack, SHORT));
  if (timed(form, all, PATIENCE) < ODD) return null;
  const told = (time: string) => `${where} /${source}/${flags} takes ${time} characters of ${JSON.stringify(worst)}`;
  const [shortest, worst] = worstOf(form, attacks);
  if (shortest === Number.POSITIVE_INFINITY) return told(`for ever for ${SHORT}`);
  const [a = 0, b = 0] = [QUARTER, WHOLE].map((length) => timed(form, [textOf(worst, length)], 5 * PATIENCE));
  if (b < MOST && (b < NOISE || b < GROWTH * a)) return null;
  return told(`${ms(a)} for ${QUARTER}, ${ms(b)} for ${WHOLE}`);
}

/** What a pattern takes longest over; none is looked for behind one that has no end. */
function worstOf(form: RegExp, attacks: readonly Attack[]): readonly [ms: number, Attack] {
  let worst: Attack = ['', ''];
  let most = -1;
  for (const attack of attacks) {
    const time = timed(form, [textOf(attack, SHORT)], PATIENCE);
    if (time > most) [most, worst] = [time, attack];
    if (time > 50) break;
  }
  return [most, worst];
}

const ms = (time: number) => (time === Number.POSITIVE_INFINITY ? 'for ever' : `${time.toFixed(0)} ms`);

const recorded = recordPatterns();
const { talks } = await import('./talks.ts');
await talks();
const composed = [...recorded];
const unique = new Map([...composed, ...literalsIn(folder)].map((one) => [`${one.source}/${one.flags}`, one]));
const given = JSON.parse(readFileSync(0, 'utf8')) as readonly Written[];
const tried = [...given, ...[...unique.values()].filter((_, i) => i % Number(each) === 0)];
const faults = tried.flatMap((one) => faultOf(one) ?? []);
console.log(JSON.stringify({ tried: tried.length, composed: composed.map(({ source }) => source), faults }));
