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

test('a sentence in quotation marks under a heading on myths is a misconception, told with what answers it', () => {
  expect(roles(GUIDE('Common myths'))).toEqual({
    '“A sundial is useless in winter.” A sundial shows the hour whenever the sun is out.': 'misconception',
  });
});

test('under any other heading, a quotation is what somebody says', () => {
  expect(Object.values(roles(GUIDE('What owners say')))).not.toContain('misconception');
});

const ON_KILNS = (text: string) => `# Gas kilns and electric kilns

A gas kiln burns gas. An electric kiln has coils.

## Choosing

${text}
`;

test.each([
  'Many potters believe that electric kilns ruin glazes. This is wrong, because most glazes are made for them.',
  'Some buyers fear that gas kilns explode. Tests of 400 kilns showed otherwise: none of them did.',
  'It is often said that gas kilns waste heat. In fact electric kilns lose as much through their lids.',
  'It is a myth that gas kilns are always cheaper. They cost more where gas is dear.',
  'Another myth is that electric kilns make heat from nothing. They don’t: the power station burns something.',
  'Electric kilns last for ever, some say. But their coils fail after a hundred firings.',
  '“Gas kilns are safer than electric kilns” is a dangerous error: their fumes kill.',
])('tells a mistake only with what sets it right: %s', (text) => {
  const { claims } = extract([documentOf(ON_KILNS(text))], words);
  const told = claims.filter((one) => one.text.includes(text.slice(12, 30)));
  expect(told.map(({ kind, rule, text: whole, short }) => [kind, rule, whole, short])).toEqual([
    ['statement', 'statement/mistake', text, null],
  ]);
});

test.each([
  'Many experts believe that electric kilns will win. Gas kilns will stay for reduction firing.',
  'Some potters think about the bill first. Electric kilns run at night.',
  'People who claim a refund for gas kilns must keep the bill. It is not refunded twice.',
  'It is true that electric kilns need a strong line. They are worth it.',
])('takes no opinion and no plain fact for a mistake: %s', (text) => {
  const { claims } = extract([documentOf(ON_KILNS(text))], words);
  expect(claims.filter(({ rule }) => rule === 'statement/mistake')).toEqual([]);
});

test('never says a belief that nothing sets right and that does not name itself a mistake', () => {
  const { claims } = extract([documentOf(ON_KILNS('Many people believe that gas kilns never rust.'))], words);
  expect(claims.filter((one) => one.text.includes('never rust')).map(({ rule }) => rule)).toEqual([
    'statement/mistake',
  ]);
});
