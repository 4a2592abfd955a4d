import type { Context } from '../rules.ts';
import type { Unit } from '../units.ts';
import { answers } from './answers.ts';
import { bareLists } from './bare-lists.ts';
import { cells } from './cells.ts';
import { glossary } from './glossary.ts';
import { labels } from './labels.ts';
import { leadIns } from './lead-ins.ts';
import { marks } from './marks.ts';
import { meanings } from './meanings.ts';
import { profiles } from './profiles.ts';
import { runIns } from './run-ins.ts';
import { runsOn } from './runs-on.ts';
import { sides } from './sides.ts';

/** Tells structure that the format doesn't: lines become lists, tables and headings. What isn't recognised stays. */
export type Recovery = (units: readonly Unit[], context: Context) => readonly Unit[];

/** Before anything is set aside: a table's cells, one a line, read as short lines without a sense of their own. */
const EARLY: readonly Recovery[] = [cells];

/** After boilerplate is set aside, in the order in which they are applied. */
const LATE: readonly Recovery[] = [
  profiles,
  runsOn,
  answers,
  meanings,
  marks,
  runIns,
  bareLists,
  glossary,
  sides,
  leadIns,
  labels,
];

export const recoverTables: Recovery = (units, context) => applied(EARLY, units, context);
export const recoverLines: Recovery = (units, context) => applied(LATE, units, context);

function applied(recoveries: readonly Recovery[], units: readonly Unit[], context: Context): readonly Unit[] {
  return recoveries.reduce((left, recover) => recover(left, context), units);
}
