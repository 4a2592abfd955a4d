import { expect, test } from 'vitest';
import { slidesFrom } from './slides-from.ts';

const ROPES = (more = '') =>
  `# Hemp rope vs nylon rope\n\nHemp rope is a rope of fibres from the stem of a plant.\n\nNylon rope is a rope of threads that are drawn from melted nylon.\n\n## The differences that matter\n\nHemp rope rots in the wet, whereas nylon rope floats for years on a lake.\n${more}`;

const contrastsOf = (text: string) =>
  slidesFrom(text).flatMap((slide) => (slide.layout === 'matrix' || slide.layout === 'compare' ? [slide] : []));

test('a difference without a facet’s name is shown where it is the only one', () => {
  const [slide, ...others] = contrastsOf(ROPES());
  expect(others).toEqual([]);
  expect(slide?.title).toMatch(/^(?:Hemp rope and nylon rope differ$|Hemp rope rots)/i);
});

test('it is left out where the sources name facets', () => {
  const table = '\n| | Hemp rope | Nylon rope |\n|---|---|---|\n| Weight | heavy | light |\n| Colour | brown | any |\n';
  expect(JSON.stringify(contrastsOf(ROPES(table)).map(({ content }) => content))).not.toContain('In general');
});
