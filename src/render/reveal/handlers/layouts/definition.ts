import type { ElementContent } from 'hast';
import { type DefinitionContent, widthOf } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

/** The term under the microscope: set large, bracketed in its subject's hue, defined, exemplified. */
export function definition(content: DefinitionContent, context: LayoutContext): ElementContent[] {
  const { term, abbreviation, gloss, traits, examples, subject } = content;
  const drawn = abbreviation && abbreviation !== term ? abbreviation : null;
  const scale = size(widthOf(term) + (drawn ? widthOf(drawn) * 0.6 + 2 : 0), [13, 20, 24, 30, 36]);
  const density = densityOf(content);
  return contentSlide(
    context,
    [
      h('div.def', { className: [`hue-of-${subject}`, density, ...(examples.length > 0 ? ['has-examples'] : [])] }, [
        h('div.def-hero', [
          h('div.def-term', [
            h('p.term', { className: [scale] }, [term, ...(drawn ? [' ', h('span.abbreviation', drawn)] : [])]),
            h('div.bracket', { ariaHidden: 'true' }),
          ]),
          h(
            'p.gloss',
            { className: [size(widthOf(gloss.text), [70, 120]), ...certainty(gloss)] },
            words(gloss, context),
          ),
        ]),
        ...(traits.length > 0
          ? [
              h(
                'ul.traits',
                traits.map((trait) => h('li', { className: certainty(trait) }, words(trait, context))),
              ),
            ]
          : []),
        ...(examples.length > 0
          ? [
              h('div.examples', [
                h('p.label', labels.examples),
                h(
                  'ul',
                  examples.map((example) => h('li.chip', { className: certainty(example) }, words(example, context))),
                ),
              ]),
            ]
          : []),
      ]),
    ],
    { hueAlways: true },
  );
}

/** How close the parts must stand: by how much is said. */
function densityOf({ gloss, traits, examples }: DefinitionContent): string {
  if (traits.length === 0) return 'airy';
  const most = longest(traits.map((trait) => trait.text));
  const narrow = traits.length > 2 && most > 48;
  const crowded = narrow && widthOf(gloss.text) > 70 && examples.length > 0;
  return crowded ? 'packed' : narrow ? 'dense' : 'even';
}
