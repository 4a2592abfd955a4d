import type { Element, ElementContent } from 'hast';
import { capitalise, type Phrase, type Slide } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { bare } from '../bare.ts';
import type { Moment } from '../timeline.ts';
import { type Comparison, comparisonsOf } from './comparisons.ts';
import { knowledge, shownClaims } from './knowledge.ts';
import type { Sheet } from './sheet.ts';
import { comparison } from './tables.ts';
import { worksheet } from './worksheet.ts';

/** How topics stand on a page: under which heading, and which sentences stand there already. */
export interface Placing {
  readonly heading: 'h2' | 'h3';
  readonly told: Set<string>;
}

/** What a run of slides teaches and lets people do, as things to read and to fill in. */
export function topics(moments: readonly Moment[], placing: Placing, sheet: Sheet): Element[] {
  const compared = comparisonsOf(moments.map(({ slide }) => slide));
  return moments.flatMap(({ slide, n }) => {
    const { data } = slide;
    if (data.mode !== 'teach') return data.activity ? [worksheet(data.title, data.activity, `task-${n}`)] : [];
    const group = compared.find(({ slides }) => slides.includes(slide));
    if (group && group.slides[0] !== slide) return [];
    if (data.layout === 'title') return intro(slide, placing, sheet);
    return topic(slide, `topic-${n}`, group ?? null, placing, sheet);
  });
}

/** What the cover's script says from a source. */
function intro(slide: Slide, { told }: Placing, sheet: Sheet): Element[] {
  const said = prose(sentencesOf(slide, told), sheet);
  return said.length > 0 ? [h('div.intro', said)] : [];
}

function topic(slide: Slide, id: string, group: Comparison | null, placing: Placing, sheet: Sheet): Element[] {
  const { data } = slide;
  const title = group ? capitalise(`${sheet.namesInSentence(group.subjects)} side by side`) : data.title;
  const cited = group === null && data.titleFrom.claim !== null ? sheet.cite(data.titleFrom.spans) : [];
  if (cited.length > 0) placing.told.add(bare(title));
  const sentences = (group?.slides ?? [slide]).flatMap((one) => sentencesOf(one, placing.told));
  const said = new Set(sentences.map(({ claim }) => claim));
  const drawn = group ? comparison(group.subjects, group.rows, sheet) : knowledge(data, sheet, said);
  const text = prose(sentences, sheet);
  const body = data.layout === 'definition' ? [...text, ...drawn] : [...drawn, ...text];
  if (body.length === 0 && cited.length === 0) return [];
  return [
    h('article.topic', { ariaLabelledBy: id }, [
      h(placing.heading, { id }, [...oneLine(title), ...cited]),
      ...(data.tag === null ? [] : [h('p.tag.teach', oneLine(data.tag))]),
      ...body,
    ]),
  ];
}

/** What a slide's script says from a source and its drawing doesn't show; each sentence once in a handout. */
function sentencesOf({ data, children }: Slide, told: Set<string>): readonly Phrase[] {
  if (data.layout === 'sources' || data.layout === 'roadmap') return [];
  const shown = shownClaims(data);
  return children
    .flatMap((notes) => notes.data.script)
    .filter(({ text, spans, claim }) => {
      if (spans.length === 0 || shown.has(claim) || told.has(bare(text))) return false;
      told.add(bare(text));
      return true;
    });
}

function prose(sentences: readonly Phrase[], { phrase }: Sheet): ElementContent[] {
  if (sentences.length === 0) return [];
  const text = sentences.flatMap((one, i): (ElementContent | string)[] => [...(i > 0 ? [' '] : []), ...phrase(one)]);
  return [h('p', text)];
}
