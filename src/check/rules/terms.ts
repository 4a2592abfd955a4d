import { type Deck, enumerate, type LayoutName, type Slide, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { textsOf } from '../words.ts';

/** Slides that name what will come. */
const AHEAD: ReadonlySet<LayoutName> = new Set(['title', 'roadmap', 'section', 'objectives', 'break']);

/** A term is defined before it is used; what the talk is about is named from the beginning, which is only noted. */
export const terms: Rule = (deck) => {
  const slides = slidesOf(deck);
  const texts = slides.map((slide) => ` ${flat([slide.data.title, ...textsOf(slide)].join(' . '))} `);
  const early = slides.flatMap((slide, at) =>
    definedOn(slide, deck).flatMap((term) => {
      const user = slides.find(
        (other, i) => i < at && !AHEAD.has(other.data.layout) && uses(texts[i] ?? '', term.names),
      );
      return user ? [{ ...term, user, at }] : [];
    }),
  );
  return (['warning', 'note'] as const).flatMap((level) =>
    slides.flatMap((slide) => {
      const used = early.filter((one) => one.user === slide && one.level === level);
      if (used.length === 0) return [];
      const names = enumerate(used.map(({ names: [name] }) => `“${name}”`));
      const where = [...new Set(used.map(({ at }) => `\`${slides[at]?.data.id}\``))];
      const one = where.length === 1;
      const definers = `before ${one ? 'slide' : 'slides'} ${enumerate(where)} ${one ? 'defines' : 'define'} ${used.length === 1 ? 'it' : 'them'}`;
      return [about(slide, `Unexpected ${names} ${definers}, expected the definition first`, 'terms', level)];
    }),
  );
};

interface Term {
  readonly names: readonly string[];
  readonly level: 'warning' | 'note';
}

/** The terms that a slide defines, with all their names. */
function definedOn({ data }: Slide, deck: Deck): Term[] {
  if (data.layout === 'definition') {
    const subject = deck.subjects.find((one) => one.key === data.content.subject);
    const names = [data.content.term, data.content.abbreviation, subject?.name, subject?.short];
    return [{ names: [...new Set(names.filter((name) => typeof name === 'string'))], level: 'note' }];
  }
  if (data.layout === 'terms') return data.content.items.map(({ term }) => ({ names: [term], level: 'warning' }));
  if (data.layout !== 'points' || data.purpose !== 'define') return [];
  const own = deck.subjects.flatMap(({ name, short }) => [name, short]).map(flat);
  return data.content.items.flatMap(({ text }): Term[] => {
    const term = TERM.exec(text.text)?.[1];
    return term && !own.includes(flat(term)) ? [{ names: [term], level: 'warning' }] : [];
  });
}

/** "A context window is …", "Tokens are …". */
const TERM = /^(?:an? |the )?(\p{L}[\p{L}\d-]*(?: [\p{L}\d-]+){0,3}?) (?:is|are|means|refers to) (?:an?|the|any)\b/iu;

function uses(text: string, names: readonly string[]): boolean {
  return names.map(flat).some((name) => text.includes(` ${name} `) || text.includes(` ${name}s `));
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
