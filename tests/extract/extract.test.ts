import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

interface Expected {
  /** Main subjects by name. */
  readonly subjects?: readonly string[];
  /** Claims that must be found: every given field equals, `text` begins with what is given. */
  readonly claims?: readonly Readonly<Record<string, unknown>>[];
  /** How many claims of a kind there are in all. */
  readonly count?: Readonly<Record<string, number>>;
}

const folder = new URL('../fixtures/extract/', import.meta.url);
const cases = fs
  .readdirSync(folder)
  .flatMap((kind) => fs.readdirSync(new URL(`${kind}/`, folder)).map((name) => [kind, name] as const));
const words = lexicon();

describe.each(cases)('%s: %s', (kind, name) => {
  const at = new URL(`${kind}/${name}/`, folder);
  const text = fs.readFileSync(new URL('input.md', at), 'utf8');
  const expected: Expected = parse(fs.readFileSync(new URL('expected.yaml', at), 'utf8'));
  const { subjects, claims } = extract([documentOf(text)], words);
  const nameOf = new Map(subjects.map((subject) => [subject.id, subject.name]));
  const named = (value: unknown): unknown =>
    typeof value === 'string' ? (nameOf.get(value) ?? value) : Array.isArray(value) ? value.map(named) : value;
  const found = claims.map((claim) =>
    Object.fromEntries(Object.entries(claim).map(([key, value]) => [key, named(value)])),
  );

  test('finds the main subjects', () => {
    if (expected.subjects) {
      expect(subjects.filter((subject) => subject.main).map((subject) => subject.name)).toEqual(expected.subjects);
    }
  });

  test('finds every expected claim', () => {
    for (const wanted of expected.claims ?? []) {
      const hit = found.some((claim) => Object.entries(wanted).every(([key, value]) => agrees(claim, key, value)));
      expect(hit, `${JSON.stringify(wanted)} among\n${list(found, wanted.kind)}`).toBe(true);
    }
  });

  test('finds no more of a kind than there are', () => {
    for (const [of, count] of Object.entries(expected.count ?? {})) {
      const own = found.filter((claim) => claim.kind === of);
      expect(own.length, `${of}\n${list(own, of)}`).toBe(count);
    }
  });

  test('quotes the source exactly and keeps shorts short', () => {
    for (const claim of claims) {
      for (const span of claim.spans) expect(text.slice(span.start, span.end)).toBe(span.quote);
      expect(claim.spans.map((span) => span.quote).join('\n')).toContain(claim.text.split('\n')[0]);
      const most = claim.kind === 'definition' ? 20 : 12;
      if (claim.short !== null) expect(claim.short.split(' ').length).toBeLessThanOrEqual(most);
    }
  });
});

function agrees(claim: Readonly<Record<string, unknown>>, key: string, value: unknown): boolean {
  if (key === 'text' && typeof value === 'string') return String(claim.text).startsWith(value);
  if (key === 'industry') return (claim.industry as { key?: string } | undefined)?.key === value;
  return JSON.stringify(claim[key]) === JSON.stringify(value);
}

function list(found: readonly Readonly<Record<string, unknown>>[], kind: unknown): string {
  const own = found.filter((claim) => claim.kind === kind);
  return own.map((claim) => JSON.stringify({ ...claim, spans: undefined, id: undefined })).join('\n');
}

describe('the whole', () => {
  const pattern = fs.readFileSync(new URL('../swap.md', folder), 'utf8');
  const told = (a: string, b: string) => {
    const text = pattern.replaceAll('{{A}}', a).replaceAll('{{B}}', b);
    const { claims, subjects } = extract([documentOf(text)], words);
    const ids = new Map(subjects.map((subject, i) => [subject.id, i]));
    const blank = (value: unknown): string =>
      JSON.stringify(value, (key, one) =>
        key === 'spans' || key === 'span' || key === 'id'
          ? undefined
          : typeof one === 'string' && ids.has(one)
            ? ids.get(one)
            : one,
      )
        .replaceAll(a, '{{A}}')
        .replaceAll(b, '{{B}}');
    return claims.map(blank);
  };

  test('finds the same claims whatever the subjects are called', () => {
    const one = told('Brimstone glazing', 'Quell varnish');
    expect(one.length).toBeGreaterThan(10);
    expect(told('Tidal dredging', 'Plinth sampling')).toEqual(one);
  });

  test('gives the same bytes twice, and ids that depend on nothing else', () => {
    const text = pattern.replaceAll('{{A}}', 'Brimstone glazing').replaceAll('{{B}}', 'Quell varnish');
    const [first, second] = [extract([documentOf(text)], words), extract([documentOf(text)], words)];
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    const ids = first.claims.map((claim) => claim.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{12}$/.test(id))).toBe(true);
    const shifted = extract([documentOf(`Some words before.\n\n${text}`)], words);
    expect(ids.filter((id) => shifted.claims.some((claim) => claim.id === id)).length).toBe(ids.length);
  });

  test('lists for review, with its place and reason, what may not be claimed from', () => {
    const text =
      '# Kilns vs ovens\n\nKilns fire clay. Which of the two is hotter?\n\n- Four kinds of kiln are known:\n';
    const { claims, review } = extract([documentOf(text)], words);
    expect(review.map(({ text: said, reason }) => [said, reason])).toEqual([
      ['Which of the two is hotter?', 'A question states nothing'],
      ['Four kinds of kiln are known:', 'Announces what follows'],
    ]);
    for (const { spans } of review) for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.quote);
    expect(claims.some((claim) => review.some((one) => one.text === claim.text))).toBe(false);
    expect(new Set([...claims, ...review].map(({ id }) => id)).size).toBe(claims.length + review.length);
  });

  test('takes no title that joins two names for a third', () => {
    const text =
      '# Kilns and ovens: a guide\n\nKilns and ovens bake. Hot kilns glow. Ovens stay cool. Kilns and ovens fail.\n\n## Kilns vs ovens\n\nKilns fire clay. Ovens roast meat. Kilns and ovens cool.\n';
    expect(extract([documentOf(text)], words).subjects.map(({ name }) => name)).toEqual(['Kiln', 'Oven']);
  });

  test('takes the subjects that it is given', () => {
    const text =
      '# Notes on baking\n\nRye bread is a loaf that keeps for days. White bread is a loaf that dries quickly.\n';
    const { subjects, claims } = extract([documentOf(text)], words, { subjects: ['Rye bread', 'White bread'] });
    expect(subjects.filter((subject) => subject.main).map((subject) => subject.name)).toEqual([
      'Rye bread',
      'White bread',
    ]);
    expect(claims.some((claim) => claim.kind === 'definition' || claim.kind === 'statement')).toBe(true);
  });

  test('finds nothing in a document that says nothing', () => {
    const { subjects, claims } = extract([documentOf('# Welcome\n\nWhat do you think? Click here…\n')], words);
    expect(subjects).toEqual([]);
    expect(claims).toEqual([]);
    expect(extract([], words).claims).toEqual([]);
  });
});
