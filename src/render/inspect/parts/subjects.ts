import type { ElementContent } from 'hast';
import type { Subject } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { amount, labels } from '../labels.ts';
import { oneLine } from '../signs.ts';
import type { Annotated } from '../sources.ts';
import { atMost, section } from './section.ts';

/** What the documents are about, with the other names that the sources use. */
export function subjectsPart({ inspection: { model } }: Annotated): ElementContent[] {
  const { subjects } = model;
  return section(
    'subjects',
    labels.subjects,
    null,
    subjects.length > 0 ? [h('ul.subjects', atMost(subjects, card))] : [],
  );
}

function card({ name, abbreviation, aliases, main, mentions }: Subject): ElementContent {
  const others = otherNames(name, abbreviation, aliases);
  return h('li', { className: main ? ['main'] : [] }, [
    h('p.name', oneLine(abbreviation === null ? name : `${name} (${abbreviation})`)),
    h('p.facts', [main ? `${labels.main}, ` : '', amount(mentions, 'mention')]),
    ...(others.length > 0 ? [h('p.also', [h('b', labels.also), ' ', ...oneLine(others.join(', '))])] : []),
  ]);
}

/** Aliases that are more than another writing of a name: capitals and the plural don't count. */
function otherNames(name: string, abbreviation: string | null, aliases: readonly string[]): readonly string[] {
  const bare = (text: string) => text.toLowerCase().replace(/s$/, '');
  const seen = new Set([bare(name), ...(abbreviation === null ? [] : [bare(abbreviation)])]);
  return aliases.filter((alias) => {
    const known = seen.has(bare(alias));
    seen.add(bare(alias));
    return !known;
  });
}
