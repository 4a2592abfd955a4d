import { enumerate, type LayoutName } from '../../model/index.ts';
import { about, ofDeck, type Rule } from '../rule.ts';
import { lasting, ownSeconds, teaching } from '../words.ts';

const LEAST = 20;
const MOST = 75;
/** What only leads over may be short. */
const BRIEF: ReadonlySet<LayoutName> = new Set(['title', 'roadmap', 'section', 'objectives', 'sources', 'takeaways']);

/** A slide stays long enough to be read and not so long that people wait for the next one. */
export const dwell: Rule = (deck) => {
  const slides = teaching(deck);
  const long = slides.filter((slide) => ownSeconds(slide, deck) > MOST);
  const short = slides.filter((slide) => ownSeconds(slide, deck) < LEAST && !BRIEF.has(slide.data.layout));
  const names = enumerate(short.map((slide) => `\`${slide.data.id}\``));
  const stays = `${short.length === 1 ? 'Slide' : 'Slides'} ${names} ${short.length === 1 ? 'stays' : 'stay'}`;
  return [
    ...long.map((slide) =>
      about(
        slide,
        `Unexpected ${lasting(ownSeconds(slide, deck))} on one slide, expected at most ${MOST} seconds`,
        'dwell',
      ),
    ),
    ...(short.length === 0 ? [] : [ofDeck(`${stays} for less than ${LEAST} seconds`, 'dwell', 'note')]),
  ];
};
