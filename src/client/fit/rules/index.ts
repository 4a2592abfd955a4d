import type { FitRule } from '../../../model/fit.ts';
import type { Rule } from '../stage.ts';
import { cite } from './cite.ts';
import { hidden } from './hidden.ts';
import { margins } from './margins.ts';
import { outline } from './outline.ts';
import { outside } from './outside.ts';
import { overflow } from './overflow.ts';
import { overlap } from './overlap.ts';
import { small } from './small.ts';
import { title } from './title.ts';

/** Everything that is asked of a slide on screen. */
export const RULES = {
  overflow,
  outside,
  overlap,
  outline,
  margins,
  small,
  title,
  cite,
  hidden,
} satisfies Record<FitRule, Rule>;
