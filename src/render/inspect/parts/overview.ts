import type { ElementContent } from 'hast';
import { mainSubjects } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { countClaims } from '../findings.ts';
import { amount, inFigures, labels } from '../labels.ts';
import { oneLine } from '../signs.ts';
import type { Annotated } from '../sources.ts';

/** The head of the page: what it is about, and how much was found, each number leading to its list. */
export function overview(annotated: Annotated): ElementContent {
  const { model } = annotated.inspection;
  const names = mainSubjects(model).map(({ name }) => name);
  const words = model.sources.reduce((sum, source) => sum + source.words, 0);
  return h('header.overview', { id: 'top' }, [
    h('p.eyebrow', labels.page),
    h('h1', oneLine(names.length > 0 ? names.join(' · ') : (model.sources[0]?.title ?? labels.none))),
    h('p.lead', `${amount(model.sources.length, 'source')}, ${amount(words, 'word')}`),
    h(
      'ul.tiles',
      tilesOf(annotated).map(({ id, count, name }) =>
        h(
          'li',
          h(count > 0 ? 'a' : 'span', count > 0 ? { href: `#${id}` } : {}, [h('strong', inFigures(count)), ' ', name]),
        ),
      ),
    ),
  ]);
}

function tilesOf({ inspection: { model, edits = [] } }: Annotated): readonly {
  id: string;
  count: number;
  name: string;
}[] {
  const tile = (id: string, count: number, one: string, many: string) => ({
    id,
    count,
    name: count === 1 ? one : many,
  });
  return [
    tile('claims', countClaims(model), 'claim', 'claims'),
    tile('subjects', model.subjects.length, 'subject', 'subjects'),
    tile('differences', model.differences.length, 'difference', 'differences'),
    tile('conflicts', model.conflicts.length, 'conflict', 'conflicts'),
    tile('gaps', model.gaps.length, 'gap', 'gaps'),
    tile('review', model.review.length, 'for review', 'for review'),
    tile('dropped', model.dropped.length, 'set aside', 'set aside'),
    ...(edits.length > 0 ? [tile('edits', edits.length, 'edit of yours', 'edits of yours')] : []),
  ];
}
