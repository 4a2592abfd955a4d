import { countWords, LAYOUTS, type Statement, sentencesOf, widthOf } from '../../model/index.ts';
import { type Candidate, FRAME_VALUE, type Maker, type Material } from '../candidate.ts';

/** Average letters of a mistake and its answer, and their words. */
const ANSWERED = LAYOUTS.quote.slots.answered ?? 0;
const WORDS = LAYOUTS.quote.words ?? 0;
/** Words of a sentence that a talk can begin with. */
const LEAD = 34;
/** Characters between a sentence and the next one. */
const BEHIND = 4;

/** The mistake that the talk sets out from, shown in a source's own words with what is true: never the mistake alone. */
export const quote: Maker = (material) => {
  const mistaken = sayable(material).filter((one) => one.role === 'misconception');
  const fit = mistaken.filter((one) => isAnswered(one) && one.text === one.sentence);
  const [found] = fit.sort((one, other) => other.score - one.score || one.text.length - other.text.length);
  if (!found) return [];
  const answer = answerTo(found, material);
  const rest = mistaken.filter((one) => one !== found);
  const more = rest.flatMap((one) => [one, ...answerTo(one, material)]).filter((one) => !answer.includes(one));
  material.take(...mistaken, ...answer, ...more);
  return [
    {
      id: 'quote',
      purpose: 'quote',
      layout: 'quote',
      title: 'Why the question comes up',
      titleClaim: null,
      claims: [found],
      script: [found, ...answer],
      more,
      needs: [],
      value: 5 * material.valueOf(found),
      why: 'the misunderstanding that the talk clears up, in the words of a source',
    },
  ];
};

/** Whether a mistake stands with what sets it right, and both have room. */
function isAnswered({ text }: Statement): boolean {
  const complete = sentencesOf(text).length > 1 || /[:;]\s/.test(text);
  return complete && widthOf(text) <= ANSWERED && countWords(text) <= WORDS;
}

/** What the source says right behind a misunderstanding sets it right. */
function answerTo(mistaken: Statement, material: Material): Statement[] {
  const [at] = mistaken.spans;
  const behind = (one: Statement) => {
    const [span] = one.spans;
    return span.source === at.source && span.line === at.line && span.start >= at.end && span.start - at.end < BEHIND;
  };
  return sayable(material)
    .filter((one) => one.role !== 'misconception' && behind(one))
    .slice(0, 1);
}

/** Cover, plan of the talk, takeaways and sources: every talk of their form has them. */
export const frame: Maker = (material) => {
  const opening = leads(material).slice(0, 1);
  material.take(...opening);
  return [
    framed('hook', 'title', opening, 'says what the talk is about and why it matters'),
    framed('sources', 'sources', [], 'every statement can be followed back to its line'),
    framed('recap', 'takeaways', [], 'what the audience should remember'),
    framed('roadmap', 'roadmap', [], 'shows the way and its times'),
  ];
};

function framed(
  purpose: 'hook' | 'sources' | 'recap' | 'roadmap',
  layout: Candidate['layout'],
  claims: Statement[],
  why: string,
): Candidate {
  return {
    id: purpose,
    purpose,
    layout,
    title: '',
    titleClaim: null,
    claims,
    script: claims,
    more: [],
    needs: [],
    value: FRAME_VALUE,
    why,
  };
}

/** What the sources open with themselves: sentences before any heading below the title, else why it matters. */
function leads(material: Material): Statement[] {
  const titles = new Set(material.model.sources.map((source) => source.title));
  const open = sayable(material).filter(
    (one) => one.subject === null && countWords(one.sentence ?? '') <= LEAD && fair(one, material),
  );
  const first = open.filter((one) => one.heading === null || titles.has(one.heading));
  return [...first, ...open.filter((one) => one.role === 'importance')];
}

/** An opening names all that the talk is about, or none of it: one side alone is no way to begin. */
function fair(one: Statement, material: Material): boolean {
  const text = one.text.toLowerCase();
  const named = material.main.filter((subject) =>
    [subject.name, ...subject.aliases].some((form) => text.includes(form.toLowerCase())),
  );
  return named.length === 0 || named.length === material.main.length;
}

/** In the order of the model: only sentences that can be said by themselves. */
function sayable(material: Material): Statement[] {
  const free = new Set(material.free(material.model.statements));
  return material.model.statements.filter((one) => free.has(one) && one.sentence !== null);
}
