import type {
  Advantage,
  Application,
  Claim,
  Conflict,
  Definition,
  Difference,
  Example,
  Industry,
  Limitation,
  Mitigation,
  Outlook,
  Review,
  Risk,
  Side,
  Similarity,
  Statement,
  Statistic,
  Subject,
  Taxonomy,
  Use,
} from '../claim.ts';
import type { Dropped, Gap } from '../document.ts';
import type { KnowledgeModel } from '../knowledge.ts';
import type { Places, SourceInfo } from '../source.ts';
import {
  confidence,
  DRAFT,
  flag,
  from,
  list,
  object,
  oneOf,
  orNull,
  provenance,
  ref,
  type Schema,
  share,
  span,
  text,
} from './describe.ts';

const claim = {
  id: text,
  kind: text,
  text,
  short: { ...orNull(text), description: 'at most 12 words that say the same, or null when none is honest' },
  sentence: { ...orNull(text), description: 'the whole sentence as it can be said aloud; null for fragments' },
  score: share,
  rule: { ...text, description: 'the rule that found it' },
  confidence,
  spans: provenance,
} satisfies { [K in keyof Claim]: Schema };

/** A claim of one kind with what that kind adds. */
function claimOf<T extends Claim>(
  kind: T['kind'],
  more: { readonly [K in Exclude<keyof T, keyof Claim>]: Schema },
): Schema {
  return object<Claim>({ ...claim, kind: { const: kind }, ...more });
}

const about = { subject: orNull(text) };

const MODEL_DEFINITIONS = {
  span,
  source: object<SourceInfo>({
    id: text,
    path: text,
    title: text,
    publisher: orNull(text),
    date: orNull(text),
    format: oneOf('markdown', 'text', 'html', 'docx', 'pdf'),
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    words: from(0),
    language: { ...text, description: 'BCP 47; claims are extracted from English alone' },
    places: orNull(
      object<Places>({
        unit: oneOf('page', 'paragraph'),
        starts: { ...list(from(0)), description: 'the offset at which page or paragraph n begins, at n - 1' },
      }),
    ),
  }),
  subject: object<Subject>({
    id: text,
    name: text,
    abbreviation: orNull(text),
    aliases: list(text),
    main: flag,
    mentions: from(0),
  }),
  definition: claimOf<Definition>('definition', { subject: text, kindOf: orNull(text) }),
  taxonomy: claimOf<Taxonomy>('taxonomy', { child: text, parent: text }),
  side: object<Side>({
    subject: text,
    text,
    short: orNull(text),
    sentence: orNull(text),
    confidence,
    spans: provenance,
  }),
  difference: object<Difference>({
    id: text,
    kind: { const: 'difference' },
    facet: text,
    key: text,
    form: oneOf('table', 'prose', 'list', 'joined'),
    score: share,
    sides: list(ref('side'), 2),
  }),
  similarity: claimOf<Similarity>('similarity', { subjects: list(text) }),
  use: claimOf<Use>('use', { subjects: list(text), phrases: list(text) }),
  industry: object<Industry>({ id: text, name: text, spans: provenance, uses: list(ref('use')) }),
  risk: claimOf<Risk>('risk', about),
  mitigation: claimOf<Mitigation>('mitigation', { items: list(text), risks: list(text) }),
  statistic: claimOf<Statistic>('statistic', {
    value: text,
    unit: orNull(text),
    when: orNull(text),
    attribution: orNull(text),
  }),
  application: claimOf<Application>('application', { ...about, items: list(text) }),
  advantage: claimOf<Advantage>('advantage', about),
  limitation: claimOf<Limitation>('limitation', about),
  outlook: claimOf<Outlook>('outlook', about),
  example: claimOf<Example>('example', { subject: text, item: text }),
  statement: claimOf<Statement>('statement', {
    ...about,
    role: oneOf('misconception', 'mechanism', 'importance', 'other'),
    heading: orNull(text),
  }),
  conflict: object<Conflict>({ between: list(ref('span'), 2), reason: text }),
  gap: object<Gap>({ span: ref('span'), reason: text, expected: orNull(text), heading: orNull(text) }),
  review: object<Review>({ ...claim, reason: text }),
  dropped: object<Dropped>({ span: ref('span'), reason: text, rule: text }),
};

export const model: Schema = {
  $schema: DRAFT,
  title: 'What the sources say, as talkwright inspect --json prints it',
  ...object<KnowledgeModel>({
    sources: list(ref('source')),
    subjects: list(ref('subject')),
    definitions: list(ref('definition')),
    taxonomy: list(ref('taxonomy')),
    differences: list(ref('difference')),
    similarities: list(ref('similarity')),
    industries: list(ref('industry')),
    risks: list(ref('risk')),
    mitigations: list(ref('mitigation')),
    statistics: list(ref('statistic')),
    applications: list(ref('application')),
    advantages: list(ref('advantage')),
    limitations: list(ref('limitation')),
    outlook: list(ref('outlook')),
    examples: list(ref('example')),
    statements: list(ref('statement')),
    conflicts: list(ref('conflict')),
    gaps: list(ref('gap')),
    review: list(ref('review')),
    dropped: list(ref('dropped')),
  }),
  $defs: MODEL_DEFINITIONS,
};
