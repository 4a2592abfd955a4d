import { expect, test } from 'vitest';
import { slidesFrom } from './slides-from.ts';

const SONAR = `# What is sonar?

Sonar is sound that is sent through water to find what lies in it.

## Applications

Sonar is used to chart reefs and find wrecks.

Sonar is also used to count herring in autumn.
`;

test('lists the tasks that prose names, one of each sentence first', () => {
  const list = slidesFrom(SONAR).find(({ layout }) => layout === 'points');
  expect(list?.title).toBe('Three uses that the sources name');
  expect(list?.content).toMatchObject({
    items: [
      { text: { text: 'Chart reefs' } },
      { text: { text: 'Count herring in autumn' } },
      { text: { text: 'Find wrecks' } },
    ],
  });
});

test('recalls the listed tasks at the end and counts them as no industries', () => {
  const slides = slidesFrom(SONAR);
  expect(JSON.stringify(slides.find(({ layout }) => layout === 'takeaways')?.content)).toContain(
    'uses to keep in mind',
  );
  expect(JSON.stringify(slides.find(({ layout }) => layout === 'roadmap')?.content ?? '')).not.toContain('industries');
});

test('shows a figure that a sentence states before a bare number of a table', () => {
  const text = `# What is a canal?

A canal is a waterway that people dug.

## Traffic

| Canal | Freight |
|---|---|
| Kiel | 61% |
| Suez | 12% |

Some 40% of all freight goes by canal.
`;
  const shown = slidesFrom(text).flatMap((slide) => (slide.layout === 'stat' ? [slide.content] : []));
  expect(shown[0]).toMatchObject({ value: '~40%' });
});
