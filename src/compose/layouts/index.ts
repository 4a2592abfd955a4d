import type { Beat, Laid, LayoutName, Layouts } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { compare, matrix } from './contrast.ts';
import { definition } from './definition.ts';
import { dimension } from './dimension.ts';
import { discussion } from './discussion.ts';
import { exercise } from './exercise.ts';
import { industry, spotlight } from './industry.ts';
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
import { stat } from './stat.ts';
import { takeaways } from './takeaways.ts';
import { taxonomy } from './taxonomy.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { title } from './title.ts';

/** Fills a layout's slots from what a beat teaches. */
export type Lay<L extends LayoutName> = (beat: Beat, context: Context) => Layouts[L];

const LAYS = {
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
} satisfies { readonly [L in LayoutName]: Lay<L> };

/** The beat's layout with its content. */
export function lay(beat: Beat, context: Context): Laid {
  return { layout: beat.layout, content: LAYS[beat.layout](beat, context) } as Laid;
}
