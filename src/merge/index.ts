/**
 * In: documents, what was extracted from them, the lexicon. Out: the KnowledgeModel.
 * Guarantees: each assertion once, with every place that says it; ids of claims that survive do not change; sides of a
 * difference never cross subjects. Reports: conflicts, gaps, review and dropped lists, handed on in full.
 */
import type { Claim, Document, Example, Extraction, KnowledgeModel, Lexicon, RawClaim } from '../model/index.ts';
import { combine, joinSpans } from './combine.ts';
import { conflictsOf } from './conflicts.ts';
import { joinDifferences } from './differences.ts';
import { readable, smallWords } from './headings.ts';
import type { Comparable } from './identity.ts';
import { foldIndustries } from './industries.ts';
import { lemmasOf } from './lemmas.ts';
import { groupBy } from './listing.ts';
import { pairWithRisks } from './pairs.ts';

/** Brings the claims of all documents together. */
export function merge(documents: readonly Document[], extraction: Extraction, lexicon: Lexicon): KnowledgeModel {
  const { subjects, claims, disputes } = extraction;
  const names = new Map(
    subjects.map((subject) => [subject.id, lemmasOf([subject.name, ...subject.aliases].join(' '))]),
  );
  const wordsOf = (subject: string): ReadonlySet<string> => names.get(subject) ?? NONE;
  const all = <K extends RawClaim['kind']>(kind: K) =>
    claims.filter((claim) => claim.kind === kind) as Extract<RawClaim, { kind: K }>[];
  const once = <K extends RawClaim['kind']>(kind: K) =>
    combine(all(kind), (claim) => comparable(claim, wordsOf), lexicon);
  const examples = onePerItem(all('example'));
  const risks = once('risk');
  const small = smallWords(claims);
  return {
    sources: documents.map((document) => document.source),
    subjects,
    definitions: once('definition'),
    taxonomy: once('taxonomy'),
    differences: readable(joinDifferences(all('difference'), subjects, lexicon, wordsOf), small),
    similarities: once('similarity'),
    industries: readable(
      foldIndustries(all('use'), (use) => comparable(use, wordsOf), lexicon),
      small,
    ),
    risks: risks.map(({ term: _, ...risk }) => risk),
    mitigations: pairWithRisks(
      once('mitigation'),
      risks,
      documents,
      new Set([...names.values()].flatMap((own) => [...own])),
    ),
    statistics: once('statistic'),
    applications: once('application'),
    advantages: once('advantage'),
    limitations: once('limitation'),
    outlook: once('outlook'),
    examples,
    statements: once('statement'),
    conflicts: conflictsOf({ claims, subjects, examples, disputes, lexicon }),
    gaps: extraction.gaps,
    review: extraction.review,
    dropped: extraction.dropped,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Claims of other subjects, parents or kinds are never the same. */
function comparable(
  claim: Claim & { subject?: string | null; subjects?: readonly string[]; child?: string; parent?: string },
  wordsOf: (subject: string) => ReadonlySet<string>,
): Comparable {
  const about =
    claim.child !== undefined
      ? [claim.child, claim.parent ?? '']
      : (claim.subjects ?? [claim.subject ?? labelOf(claim)]);
  return { gate: `${claim.kind}\n${[...about].sort().join('\n')}`, text: claim.text, without: wordsOf(about[0] ?? '') };
}

/** A number in a table is another one under other heads, though it is as large. */
function labelOf({ rule, short }: Claim): string {
  return rule === 'statistic/table-number' ? (short ?? '') : '';
}

/** Each named item of a subject once, whatever its capitals. */
function onePerItem(examples: readonly Example[]): readonly Example[] {
  const items = groupBy(examples, (example) => `${example.subject}\n${example.item.toLowerCase()}`);
  return [...items.values()].map((group) => {
    const [first] = group as readonly [Example];
    const spans = group.flatMap((example) => example.spans);
    return group.length === 1 ? first : { ...first, spans: joinSpans(first.spans, spans) };
  });
}
