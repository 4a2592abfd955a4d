import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../src/model/index.ts';
import { knowDefault, talkOf } from '../pipeline/default-talk.ts';
import { slidesFrom } from './slides-from.ts';

const titleOf = (text: string) => slidesFrom(text).find(({ layout }) => layout === 'risk')?.title;

const KILNS = (risks: readonly string[]) =>
  `# Kilns\n\nA kiln is an oven that hardens clay in great heat.\n\n## Risks\n\n${risks.map((one) => `- ${one}`).join('\n')}\n`;
const SHORT = ['Fumes can poison people nearby.', 'Glazes can crack in cold air.'];
const LONG =
  'Bricks that were laid without room for them to grow in the heat can push the walls of a kiln apart after no more than a few dozen firings.';

describe('the title over risks', () => {
  test('counts them where all are shown', () => {
    expect(titleOf(KILNS(SHORT))).toBe('The sources name two risks');
  });

  test('tells of how many they are where a slide can’t show all', () => {
    expect(titleOf(KILNS([...SHORT, LONG]))).toBe('Two of the three risks in the sources');
  });
});

test('what is kept of a long definition is the class that it names', () => {
  const text =
    '# Raku\n\nRaku is a fast method of firing, known for its cracks, in which pots leave the kiln while they still glow.\n\n## Figures\n\nA firing takes 40 minutes in a small kiln.\n\n## Risks\n\n- Fumes can poison people nearby.\n- Glazes can crack in cold air and fall off.\n';
  const kept = slidesFrom(text).find(({ layout }) => layout === 'takeaways');
  const items = kept?.layout === 'takeaways' ? kept.content.items : [];
  expect(items.length).toBeGreaterThan(1);
  expect(items.filter((one) => one.text.text === '')).toEqual([]);
});

test('a part counts as many risks as the map of parts does, and limits by themselves', async () => {
  const { deck, outline } = talkOf(await knowDefault(), 'general', 90);
  const part = outline.parts.find(({ name }) => name === 'Risks and outlook');
  const map = JSON.stringify(slidesOf(deck).find(({ data }) => data.layout === 'roadmap')?.data.content);
  expect(map).toContain('eight risks');
  expect(part?.title).toBe('Eight risks call for attention, six safeguards answer');
  expect(part?.objectives).toEqual(
    expect.arrayContaining(['Name eight risks to watch for', 'Name two limits to reckon with']),
  );
});
