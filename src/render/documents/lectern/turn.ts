import type { Element, ElementContent } from 'hast';
import { countWords, type Deck, type Phrase } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Sheet } from '../handout/sheet.ts';
import { PURPOSES } from '../labels.ts';
import { skipInWords } from '../skips.ts';
import type { Moment } from '../timeline.ts';
import { clockAt, inShort } from '../times.ts';
import { directions } from './directions.ts';

/** Words after which a new paragraph begins: as many as an eye takes in when it comes back from the room. */
const PARAGRAPH = 40;

/** One slide: when, what it is called, what to do, what to say, and where to go on for whoever is late. */
export function turn({ slide, n, start, seconds, cuts }: Moment, deck: Deck, sheet: Sheet): Element {
  const { data, children } = slide;
  const script = children.flatMap((notes) => notes.data.script);
  return h(`article.turn.${data.mode}`, [
    h('h3', [h('span.clock', clockAt(start, deck.from)), ' ', ...oneLine(data.title)]),
    h('p.aside', `Slide ${n} · ${inShort(seconds)} · ${PURPOSES[data.purpose]}`),
    ...directions(data, start + seconds, deck.from),
    ...paragraphs(script).map((sentences) => h('p.speak', spoken(sentences, sheet))),
    ...cuts.map((cut) => h('p.skip', skipInWords(cut, deck.from))),
  ]);
}

/** Sentences in order, in paragraphs that end after enough words; what leads to a claim stays with it. */
function paragraphs(script: readonly Phrase[]): readonly (readonly Phrase[])[] {
  const all: Phrase[][] = [];
  let words = PARAGRAPH;
  for (const one of script) {
    if (words >= PARAGRAPH) {
      const led = all.at(-1);
      const lead = isLead(led?.at(-1)) && !isLead(one) && led && led.length > 1 ? led.splice(-1) : [];
      all.push(lead);
      words = lead.reduce((sum, { text }) => sum + countWords(text), 0);
    }
    all.at(-1)?.push(one);
    words += countWords(one.text);
  }
  return all;
}

const isLead = (one: Phrase | undefined) => one?.confidence === 'scaffold';

function spoken(sentences: readonly Phrase[], { phrase }: Sheet): ElementContent[] {
  return sentences.flatMap((one, i): ElementContent[] => [
    ...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...phrase(one),
  ]);
}
