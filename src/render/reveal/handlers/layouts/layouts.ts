import type { ElementContent } from 'hast';
import type { LayoutName, Layouts, SlideData } from '../../../../model/index.ts';
import type { LayoutContext } from '../../context.ts';
import { drawOwn } from '../../own/draw.ts';
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

type Drawing<L extends LayoutName> = (content: Layouts[L], context: LayoutContext) => ElementContent[];

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
} satisfies { [L in LayoutName]: Drawing<L> };

/** Draws a slide's content by its layout, a person's own before ours. */
export function layOut(data: SlideData, context: LayoutContext): ElementContent[] {
  const drawn = context.own[data.layout];
  if (drawn) return drawOwn(drawn, context);
  // The layout and its content are one pair in SlideData; TypeScript can't follow a pair through a table.
  const draw = DRAWINGS[data.layout] as Drawing<LayoutName>;
  return draw(data.content, context);
}
