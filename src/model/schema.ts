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
} from './claim.ts';
import type { Dropped, Gap } from './document.ts';
import type { KnowledgeModel } from './knowledge.ts';
import type { Beat, Omitted, Outline } from './outline.ts';
import type { SourceInfo } from './source.ts';
import type { Span } from './span.ts';

/** A JSON Schema, draft 2020-12. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const seconds: Schema = { type: 'integer', minimum: 0, description: 'whole seconds' };
const from = (minimum: number): Schema => ({ type: 'integer', minimum });
const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, ...(minItems > 0 ? { minItems } : {}) });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object with exactly the properties of `T`: the compiler refuses a schema that forgets one or has one too many. */
function object<T>(properties: { readonly [K in keyof Required<T>]: Schema }): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const span = object<Span>({ source: text, line: from(1), start: from(0), end: from(0), quote: text });
const spans = list(ref('span'));
const provenance = list(ref('span'), 1);
const confidence = oneOf('stated', 'hedged', 'forecast');

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
    format: oneOf('markdown', 'text', 'html'),
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    words: from(0),
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

const model: Schema = {
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

const OUTLINE_DEFINITIONS = {
  span,
  beat: object<Beat>({
    id: text,
    purpose: text,
    mode: oneOf('teach', 'work', 'break'),
    title: text,
    start: seconds,
    seconds,
    rank: { ...from(1), description: '1 is the last to be dropped' },
    needs: list(text),
    claims: list(text),
    support: list(text),
    spans,
    part: orNull(text),
    why: text,
  }),
  omitted: object<Omitted>({ claim: text, reason: text }),
  outline: object<Outline>({
    title: text,
    audience: text,
    form: oneOf('lightning', 'talk', 'long', 'workshop'),
    slot: seconds,
    total: seconds,
    questions: seconds,
    buffer: seconds,
    shortfall: seconds,
    pace: { ...from(1), description: 'words a minute' },
    beats: list(ref('beat')),
    omitted: list(ref('omitted')),
    material: object<Outline['material']>({ seconds, missing: list(text) }),
  }),
};

const outline: Schema = {
  $schema: DRAFT,
  title: 'The plan of a talk, as talkwright outline --json prints it; several lengths make a list',
  anyOf: [ref('outline'), list(ref('outline'), 2)],
  $defs: OUTLINE_DEFINITIONS,
};

/** The contracts with programs, by the name of their file in the package's `schema` folder. */
export const SCHEMAS = { model, outline } as const;
