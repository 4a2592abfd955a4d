import {
  type Claim,
  type Difference,
  type KnowledgeModel,
  type Mitigation,
  plainName,
  type SharedUse,
  type Span,
  type Statistic,
  type Subject,
  sharedUses,
} from '../model/index.ts';
import { count } from './format.ts';

/** One thing of the model as a row: where it stands, what it says, and an afterthought in grey. */
export interface Row {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly aside?: string;
}

/** A kind of thing: its heading, how one and many of it are counted, and its rows. */
export interface Part {
  readonly title: string;
  readonly counted: readonly [one: string, many: string];
  readonly rows: (model: KnowledgeModel) => readonly Row[];
  /** A list that is long and seldom read: only its beginning is printed. */
  readonly cut?: true;
}

/** Every kind of thing that the model holds, in the order in which people want to read it. */
export const PARTS = {
  sources: {
    title: 'Sources',
    counted: ['source', 'sources'],
    rows: ({ sources }) =>
      sources.map(({ path, title, words }, i) => ({
        spans: [],
        text: `${sources.length > 1 ? `[${i + 1}] ` : ''}${plainName(path)}: ${title}`,
        aside: count(words, 'word'),
      })),
  },
  subjects: {
    title: 'Subjects',
    counted: ['subject', 'subjects'],
    rows: ({ subjects }) => subjects.map(subjectRow),
  },
  definitions: {
    title: 'Definitions',
    counted: ['definition', 'definitions'],
    rows: (model) => model.definitions.map((one) => row(one, nameOf(model, one.subject))),
  },
  taxonomy: {
    title: 'What is part of what',
    counted: ['part-of relation', 'part-of relations'],
    rows: (model) =>
      model.taxonomy.map((one) => ({
        spans: one.spans,
        text: `${nameOf(model, one.child)} ⊂ ${nameOf(model, one.parent)}`,
        aside: one.text,
      })),
  },
  differences: {
    title: 'Differences',
    counted: ['difference', 'differences'],
    rows: (model) => model.differences.flatMap((one) => sidesOf(model, one)),
  },
  similarities: {
    title: 'Similarities',
    counted: ['similarity', 'similarities'],
    rows: (model) => model.similarities.map((one) => row(one, namesOf(model, one.subjects))),
  },
  industries: {
    title: 'Uses by industry',
    counted: ['industry', 'industries'],
    rows: (model) => sharedUses(model.industries).map((one) => useRow(model, one)),
  },
  applications: {
    title: 'Applications',
    counted: ['application', 'applications'],
    rows: (model) => model.applications.map((one) => row(one, nameOf(model, one.subject))),
  },
  advantages: {
    title: 'Advantages',
    counted: ['advantage', 'advantages'],
    rows: (model) => model.advantages.map((one) => row(one, nameOf(model, one.subject))),
  },
  limitations: {
    title: 'Limitations',
    counted: ['limitation', 'limitations'],
    rows: (model) => model.limitations.map((one) => row(one, nameOf(model, one.subject))),
  },
  risks: {
    title: 'Risks',
    counted: ['risk', 'risks'],
    rows: (model) => model.risks.map((one) => row(one, nameOf(model, one.subject))),
  },
  mitigations: {
    title: 'Safeguards',
    counted: ['safeguard', 'safeguards'],
    rows: (model) => model.mitigations.map((one) => mitigationRow(model, one)),
  },
  statistics: {
    title: 'Figures',
    counted: ['figure', 'figures'],
    rows: (model) => model.statistics.map(statisticRow),
  },
  examples: {
    title: 'Examples',
    counted: ['example', 'examples'],
    rows: (model) =>
      model.examples.map(({ spans, subject, item }) => ({ spans, text: `${nameOf(model, subject)}: ${item}` })),
  },
  outlook: {
    title: 'Outlook',
    counted: ['forecast', 'forecasts'],
    rows: (model) => model.outlook.map((one) => row(one, nameOf(model, one.subject))),
  },
  statements: {
    title: 'Other statements',
    counted: ['other statement', 'other statements'],
    rows: (model) => model.statements.map((one) => row(one, nameOf(model, one.subject))),
    cut: true,
  },
  conflicts: {
    title: 'Conflicts: these can’t both hold',
    counted: ['conflict', 'conflicts'],
    rows: ({ conflicts }) =>
      conflicts.flatMap(({ between: [first, second], reason }) => [
        { spans: [first], text: beginning(first.quote), aside: reason },
        { spans: [second], text: beginning(second.quote) },
      ]),
  },
  gaps: {
    title: 'Gaps: announced, but not there',
    counted: ['gap', 'gaps'],
    rows: ({ gaps }) => gaps.map(setAside),
  },
  review: {
    title: 'For review: too doubtful to be taught',
    counted: ['for review', 'for review'],
    rows: ({ review }) => review.map(({ spans, text, reason }) => ({ spans, text, aside: reason })),
    cut: true,
  },
  dropped: {
    title: 'Set aside',
    counted: ['set aside', 'set aside'],
    rows: ({ dropped }) => dropped.map(setAside),
    cut: true,
  },
} satisfies Record<keyof KnowledgeModel, Part>;

/** Most characters of a quote: whole sections may be set aside. */
const QUOTE = 240;
/** Most other names of a subject. */
const NAMES = 6;

function subjectRow({ name, abbreviation, aliases, main, mentions }: Subject): Row {
  const others = otherNames(name, abbreviation, aliases);
  const more = others.length > NAMES ? [`${others.length - NAMES} more`] : [];
  const also = others.length > 0 ? `also ${[...others.slice(0, NAMES), ...more].join(', ')}` : '';
  return {
    spans: [],
    text: abbreviation ? `${name} (${abbreviation})` : name,
    aside: [main ? 'main' : '', count(mentions, 'mention'), also].filter(Boolean).join('; '),
  };
}

/** Aliases that are more than another writing of a name: capitals and the plural don't count. */
function otherNames(name: string, abbreviation: string | null, aliases: readonly string[]): readonly string[] {
  const bare = (text: string) => text.toLowerCase().replace(/s$/, '');
  const seen = new Set([bare(name), bare(abbreviation ?? name)]);
  return aliases.filter((alias) => {
    const known = seen.has(bare(alias));
    seen.add(bare(alias));
    return !known;
  });
}

function row({ spans, text, short, confidence }: Claim, about: string | null): Row {
  const hedge = confidence === 'stated' ? '' : ` (${confidence})`;
  const shortened = short && bare(short) !== bare(text) ? { aside: text } : {};
  return { spans, text: `${about ? `${about}: ` : ''}${short ?? text}${hedge}`, ...shortened };
}

/** Without what doesn't make a text another one: case and the full stop. */
function bare(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}

function sidesOf(model: KnowledgeModel, { facet, sides }: Difference): readonly Row[] {
  return sides.map(({ subject, text, short, spans }) => ({
    spans,
    text: `${facet} | ${nameOf(model, subject)}: ${short ?? text}`,
  }));
}

function useRow(model: KnowledgeModel, { use, industries }: SharedUse): Row {
  return row(use, [industries.join(', '), namesOf(model, use.subjects)].filter(Boolean).join(' | '));
}

function mitigationRow(model: KnowledgeModel, mitigation: Mitigation): Row {
  const risks = model.risks.filter(({ id }) => mitigation.risks.includes(id)).map(({ short, text }) => short ?? text);
  return { ...row(mitigation, null), ...(risks.length > 0 ? { aside: `against: ${risks.join('; ')}` } : {}) };
}

function statisticRow(statistic: Statistic): Row {
  const said = [statistic.when, statistic.attribution].filter(Boolean).join(', ');
  return { ...row(statistic, statistic.value), aside: said || 'no date, nobody named' };
}

function setAside({ span, reason }: { span: Span; reason: string }): Row {
  return { spans: [span], text: beginning(span.quote), aside: reason };
}

function beginning(quote: string): string {
  return quote.length > QUOTE ? `${quote.slice(0, QUOTE)} …` : quote;
}

function nameOf({ subjects }: KnowledgeModel, id: string | null): string | null {
  const found = subjects.find((subject) => subject.id === id);
  return found ? (found.abbreviation ?? found.name) : id;
}

function namesOf(model: KnowledgeModel, ids: readonly string[]): string {
  return ids.map((id) => nameOf(model, id)).join(', ');
}
