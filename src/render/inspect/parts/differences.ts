import type { ElementContent } from 'hast';
import type { Difference } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { namesOf, sideKey } from '../findings.ts';
import { labels } from '../labels.ts';
import { oneLine, plain } from '../signs.ts';
import type { Annotated } from '../sources.ts';
import { placeLinks } from './place.ts';
import { MOST_ROWS, section } from './section.ts';

/** The differences as tables, one for each set of subjects that is compared: facets down, subjects across. */
export function differencesPart(annotated: Annotated): ElementContent[] {
  const { differences } = annotated.inspection.model;
  const groups = new Map<string, Difference[]>();
  for (const one of differences.slice(0, MOST_ROWS)) {
    const key = subjectsOf(one).slice().sort().join('\n');
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  const more = differences.length - MOST_ROWS;
  return section(
    'differences',
    labels.differences,
    labels.differencesHint,
    [
      ...[...groups.values()].map((group) => table(annotated, group)),
      ...(more > 0 ? [h('p.notice', labels.more(more))] : []),
    ].slice(0, differences.length > 0 ? undefined : 0),
  );
}

function subjectsOf({ sides }: Difference): readonly string[] {
  return [...new Set(sides.map(({ subject }) => subject))];
}

function table(annotated: Annotated, group: readonly Difference[]): ElementContent {
  const names = namesOf(annotated.inspection.model.subjects);
  const subjects = subjectsOf(group[0] as Difference);
  const caption = subjects.map(names).join(' · ');
  return h('div.scroll', { tabIndex: 0, role: 'group', ariaLabel: plain(caption) }, [
    h('table', [
      h('caption', oneLine(caption)),
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, labels.facet),
          ...subjects.map((id) => h('th', { scope: 'col' }, oneLine(names(id)))),
        ]),
      ),
      h(
        'tbody',
        group.map((one) => row(annotated, one, subjects)),
      ),
    ]),
  ]);
}

function row(annotated: Annotated, difference: Difference, subjects: readonly string[]): ElementContent {
  const names = namesOf(annotated.inspection.model.subjects);
  return h('tr', [
    h('th', { scope: 'row' }, oneLine(difference.facet)),
    ...subjects.map((id) => h('td', { dataSubject: plain(names(id)) }, cell(annotated, difference, id))),
  ]);
}

function cell(annotated: Annotated, difference: Difference, subject: string): ElementContent[] {
  return difference.sides.flatMap((side, i) =>
    side.subject === subject
      ? [
          h('p', [
            ...oneLine(side.short ?? side.text),
            ' ',
            ...placeLinks(annotated, { key: sideKey(difference, i), spans: side.spans }),
          ]),
        ]
      : [],
  );
}
