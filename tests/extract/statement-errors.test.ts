import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

function roles(text: string): Record<string, string> {
  const { claims } = extract([documentOf(text)], words) as unknown as {
    claims: { kind: string; text: string; role?: string }[];
  };
  return Object.fromEntries(claims.flatMap((one) => (one.kind === 'statement' ? [[one.text, one.role ?? '']] : [])));
}

const GUIDE = (heading: string) => `# What is a sundial?

A sundial is a clock that shows the hour by a shadow.

## ${heading}

“A sundial is useless in winter.” A sundial shows the hour whenever the sun is out.
`;

test('a sentence in quotation marks under a heading on myths is a misconception, and what answers it is none', () => {
  expect(roles(GUIDE('Common myths'))).toEqual({
    '“A sundial is useless in winter.”': 'misconception',
    'A sundial shows the hour whenever the sun is out.': 'other',
  });
});

test('under any other heading, a quotation is what somebody says', () => {
  expect(Object.values(roles(GUIDE('What owners say')))).not.toContain('misconception');
});
