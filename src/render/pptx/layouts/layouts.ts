import type { LayoutName, SlideData } from '../../../model/index.ts';
import type { Draw, Page, Plan } from '../frame/plan.ts';
import { compare } from './compare.ts';
import { definition } from './definition.ts';
import { dimension } from './dimension.ts';
import { discussion } from './discussion.ts';
import { exercise } from './exercise.ts';
import { industry } from './industry.ts';
import { matrix } from './matrix.ts';
import { objectives } from './objectives.ts';
import { own } from './own.ts';
import { pause } from './pause.ts';
import { points } from './points.ts';
import { quiz } from './quiz.ts';
import { quote } from './quote.ts';
import { risk } from './risk.ts';
import { roadmap } from './roadmap.ts';
import { section } from './section.ts';
import { sources } from './sources.ts';
import { spotlight } from './spotlight.ts';
import { stat } from './stat.ts';
import { takeaways } from './takeaways.ts';
import { taxonomy } from './taxonomy.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { title } from './title.ts';

const DRAWINGS = {
  title,
  roadmap,
  section,
  definition,
  terms,
  taxonomy,
  compare,
  matrix,
  dimension,
  industry,
  spotlight,
  stat,
  risk,
  quote,
  points,
  timeline,
  quiz,
  exercise,
  discussion,
  break: pause,
  objectives,
  takeaways,
  sources,
  own,
} satisfies { [L in LayoutName]: Draw<L> };

/** Draws a slide by its layout: as on the page, in the program's own shapes. */
export function layOut(data: SlideData, page: Page): readonly Plan[] {
  // The layout and its content are one pair in SlideData; TypeScript can't follow a pair through a table.
  const draw = DRAWINGS[data.layout] as Draw<LayoutName>;
  return draw(data.content, page);
}
