import type { Claim, Difference, Industry, KnowledgeModel, Mitigation, Span, Statistic } from '../model/index.ts';
import { count, wrap } from './format.ts';
import { type Printer, plain } from './print.ts';

/** One thing of the model as a row: where it stands, what it says, and an afterthought in grey. */
interface Row {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly aside?: string;
}

interface Part {
  readonly title: string;
  readonly rows: (model: KnowledgeModel) => readonly Row[];
}

type Settings = Pick<Printer, 'paint' | 'width'>;

/** Widest column of places; longer ones push their text to the right. */
const PLACE = 36;

/** Every kind of thing that the model holds, in the order in which people want to read it. */
const PARTS = {
  sources: {
    title: 'Sources',
    rows: ({ sources }) =>
      sources.map(({ path, title, words }) => ({ spans: [], text: `${path}: ${title}`, aside: `${words} words` })),
  },
  subjects: {
    title: 'Subjects',
    rows: ({ subjects }) =>
      subjects.map(({ name, abbreviation, aliases, main, mentions }) => ({
        spans: [],
        text: abbreviation ? `${name} (${abbreviation})` : name,
        aside: [main ? 'main' : '', count(mentions, 'mention'), aliases.length > 0 ? `also ${aliases.join(', ')}` : '']
          .filter(Boolean)
          .join('; '),
      })),
  },
  definitions: {
    title: 'Definitions',
    rows: (model) => model.definitions.map((one) => row(one, nameOf(model, one.subject))),
  },
  taxonomy: {
    title: 'What is part of what',
    rows: (model) =>
      model.taxonomy.map((one) => row(one, `${nameOf(model, one.child)} ⊂ ${nameOf(model, one.parent)}`)),
  },
  differences: { title: 'Differences', rows: (model) => model.differences.flatMap((one) => sidesOf(model, one)) },
  similarities: {
    title: 'Similarities',
    rows: (model) => model.similarities.map((one) => row(one, namesOf(model, one.subjects))),
  },
  industries: { title: 'Uses by industry', rows: (model) => model.industries.flatMap((one) => usesOf(model, one)) },
  applications: {
    title: 'Applications',
    rows: (model) => model.applications.map((one) => row(one, nameOf(model, one.subject))),
  },
  advantages: {
    title: 'Advantages',
    rows: (model) => model.advantages.map((one) => row(one, nameOf(model, one.subject))),
  },
  limitations: {
    title: 'Limitations',
    rows: (model) => model.limitations.map((one) => row(one, nameOf(model, one.subject))),
  },
  risks: { title: 'Risks', rows: (model) => model.risks.map((one) => row(one, nameOf(model, one.subject))) },
  mitigations: { title: 'Safeguards', rows: (model) => model.mitigations.map((one) => mitigationRow(model, one)) },
  statistics: { title: 'Figures', rows: (model) => model.statistics.map(statisticRow) },
  examples: {
    title: 'Examples',
    rows: (model) => model.examples.map((one) => row(one, `${nameOf(model, one.subject)}: ${one.item}`)),
  },
  outlook: { title: 'Outlook', rows: (model) => model.outlook.map((one) => row(one, nameOf(model, one.subject))) },
  statements: {
    title: 'Other statements',
    rows: (model) => model.statements.map((one) => row(one, nameOf(model, one.subject))),
  },
  conflicts: {
    title: 'Conflicts: these can’t both hold',
    rows: ({ conflicts }) =>
      conflicts.flatMap(({ between: [first, second], reason }) => [
        { spans: [first], text: first.quote, aside: reason },
        { spans: [second], text: second.quote },
      ]),
  },
  gaps: { title: 'Gaps: announced, but not there', rows: ({ gaps }) => gaps.map(setAside) },
  review: {
    title: 'For review: too doubtful to be taught',
    rows: ({ review }) => review.map((one) => ({ ...row(one, null), aside: one.reason })),
  },
  dropped: { title: 'Set aside', rows: ({ dropped }) => dropped.map(setAside) },
} satisfies Record<keyof KnowledgeModel, Part>;

/** The model as people read it: counts, then each kind with the place of everything that it lists. */
export function reportModel(model: KnowledgeModel, settings: Settings): string {
  const kinds = Object.entries<Part>(PARTS) as [keyof KnowledgeModel, Part][];
  const parts = kinds.map(([kind, { title, rows }]) => ({ title, size: model[kind].length, rows: rows(model) }));
  const filled = parts.filter(({ size }) => size > 0);
  const place = Math.min(
    PLACE,
    Math.max(0, ...filled.flatMap(({ rows }) => rows.map(({ spans }) => placeOf(spans).length))),
  );
  const counts = filled.map(({ title, size }) => `${size} ${title.split(':')[0]?.toLowerCase()}`);
  const head = wrap(counts.join(' · '), settings.width, 0);
  return [head, ...filled.map(({ title, size, rows }) => formatPart(`${title} (${size})`, rows, place, settings))].join(
    '\n\n',
  );
}

function formatPart(title: string, rows: readonly Row[], place: number, { paint, width }: Settings): string {
  const lines = rows.map(({ spans, text, aside }) => {
    if (spans.length === 0) return `  ${plain(text)}${aside ? paint('dim', ` (${plain(aside)})`) : ''}`;
    const indent = place + 4;
    const below = aside ? `\n${' '.repeat(indent)}${paint('dim', wrap(plain(aside), width, indent))}` : '';
    return `  ${paint('cyan', placeOf(spans).padEnd(place))}  ${wrap(plain(text), width, indent)}${below}`;
  });
  return [paint('bold', title), ...lines].join('\n');
}

function placeOf([first, ...others]: readonly Span[]): string {
  if (!first) return '';
  return plain(`${first.source}:${first.line}${others.length > 0 ? ` +${others.length}` : ''}`);
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

function usesOf(model: KnowledgeModel, { name, uses }: Industry): readonly Row[] {
  return uses.map((use) => row(use, [name, namesOf(model, use.subjects)].filter(Boolean).join(' | ')));
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
  return { spans: [span], text: span.quote, aside: reason };
}

function nameOf({ subjects }: KnowledgeModel, id: string | null): string | null {
  const found = subjects.find((subject) => subject.id === id);
  return found ? (found.abbreviation ?? found.name) : id;
}

function namesOf(model: KnowledgeModel, ids: readonly string[]): string {
  return ids.map((id) => nameOf(model, id)).join(', ');
}
