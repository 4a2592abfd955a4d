import {
  capitalise,
  cardsOf,
  type Industry,
  type IndustryContent,
  jobOf,
  LAYOUTS,
  type SpotlightContent,
  type SubjectKey,
  type Use,
} from '../../model/index.ts';
import { type Context, phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

/** One tile an industry; in it who does which job. */
export const industry: Lay<'industry'> = (beat, context): IndustryContent => {
  const shown = new Set(beat.claims);
  const taken = new Set<string>();
  const items = context.model.industries.flatMap((one) => {
    const uses = one.uses.filter((use) => shown.has(use.id));
    if (uses.length === 0) return [];
    const jobs = uses.map((use) => job(use, uses.length === 1, context));
    const icon = context.iconOf([one.name, one.id, ...jobs.map((each) => each.text.text)], taken);
    taken.add(icon);
    return [{ name: one.name, icon, jobs }];
  });
  const order = (item: (typeof items)[number]) => new Set(item.jobs.flatMap((one) => one.who)).size;
  return { items: [...items].sort((one, other) => order(other) - order(one)) };
};

function job(use: Use, alone: boolean, context: Context) {
  const text = jobOf(use, alone) ?? use.text;
  return { who: who(use, context), text: phraseOf(use, capitalise(task(text, use, context))) };
}

/** "Turn speech into notes" of "use an LLM to turn speech into notes", beside the name that it stands with anyway. */
function task(text: string, use: Use, { model }: Context): string {
  const [lead, name = ''] = /^uses? (?:an? |the )?(.{1,40}?) to (?=\p{Ll})/iu.exec(text) ?? [];
  if (lead === undefined) return text;
  const forms = model.subjects
    .filter(({ id }) => use.subjects.includes(id))
    .flatMap((one) => [one.name, one.abbreviation ?? '', ...one.aliases]);
  const said = forms.some((form) => form.toLowerCase().replace(/s$/, '') === name.toLowerCase().replace(/s$/, ''));
  return said ? text.slice(lead.length) : text;
}

function who(use: Use, context: Context): SubjectKey[] {
  return context.subjects.filter((subject) => use.subjects.includes(subject.id)).map((subject) => subject.key);
}

/** One industry: for each use, who does what. */
export const spotlight: Lay<'spotlight'> = (beat, context): SpotlightContent => {
  const uses = context.ofKind(beat, 'use');
  const home: Industry | undefined = context.model.industries.find((one) =>
    one.uses.some((use) => use.id === uses[0]?.id),
  );
  return {
    name: home?.name ?? '',
    icon: context.iconOf([home?.name ?? '', home?.id ?? '']),
    lanes: lanesOf(uses, context),
  };
};

/** What the same subjects do is one lane. */
function lanesOf(uses: readonly Use[], context: Context): SpotlightContent['lanes'] {
  const { cards = 3 } = LAYOUTS.spotlight.slots;
  const doers = new Map(uses.map((use) => [use.subjects.join(), use]));
  return [...doers.values()].map((first) => {
    const same = uses.filter((use) => use.subjects.join() === first.subjects.join());
    const texts = same.flatMap((use) => cardsOf(use).map((one) => phraseOf(use, capitalise(task(one, use, context)))));
    return { who: who(first, context), texts: texts.slice(0, cards) };
  });
}
