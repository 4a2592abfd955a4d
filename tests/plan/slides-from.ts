import { compose } from '../../src/compose/index.ts';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { documentOf, lexicon } from '../extract/documents.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

const words = lexicon();

/** The slides of the ten-minute talk that a text in Markdown makes for anyone. */
export function slidesFrom(text: string) {
  const documents = [documentOf(text)];
  const model = merge(documents, extract(documents, words), words);
  const brief = briefOf(10);
  return slidesOf(compose(plan(model, brief, anyone), model, brief, anyone, words)).map((slide) => slide.data);
}
