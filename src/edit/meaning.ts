import {
  type Edits,
  type KnowledgeModel,
  type Meaning,
  NO_EDITS,
  type Outline,
  type SlideEdit,
  slug,
} from '../model/index.ts';
import { placesIn } from './arrange.ts';
import { findOne } from './find.ts';
import { readingOf } from './reading.ts';
import { standingsOf } from './revise.ts';
import { targetOf } from './target.ts';

/** What entries of a brief mean in a talk: the same that building it with them finds. Slides are named by the ids of their sections. */
export function meaningIn(outline: Outline, edits: Edits, model: KnowledgeModel): Meaning {
  const standing = standingsOf(outline);
  return {
    slideOf: (slide, quote) => {
      const edit: SlideEdit = { ...BLANK, slide: oneLine(slide), quote: quote === null ? null : oneLine(quote) };
      const found = targetOf(edit, standing, readingOf({ ...NO_EDITS, edits: [edit] }, model));
      return found && slug(found.id);
    },
    claimOf: (claim, quote) => {
      const found = findOne({ claim, quote: quote === null ? null : oneLine(quote), place: null }, model);
      return found.is === 'found' ? (found.claims[0]?.id ?? null) : null;
    },
    behind: new Map(
      [...placesIn(standing, readingOf(edits, model))].map(([id, after]) => [slug(id), after && slug(after)] as const),
    ),
  };
}

const BLANK: SlideEdit = {
  ...{ kind: 'slide', slide: '', quote: null, title: null, note: [], was: null, speak: null },
  ...{ after: null, layout: null, hide: false, place: null },
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
