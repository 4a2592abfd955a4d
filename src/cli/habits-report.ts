import { type Habits, type Outline, OWN_PACE, slug } from '../model/index.ts';
import { count } from './format.ts';

/**
 * What the rehearsals say of a plan, in one line: the pace, from how many of them, and which of its slides always run
 * over: "pace 148 from 2 rehearsals; 1 slide always runs over: “Where they work” (+0:12)".
 */
export function habitsLine(habits: Habits, { title, beats, pace }: Pick<Outline, 'title' | 'beats' | 'pace'>): string {
  const ids = new Set(beats.map(({ id }) => slug(id)));
  const late = habits.overruns.filter(({ talk, id }) => talk === title && ids.has(id));
  const names = late.map((one) => `“${one.title}” (+${one.seconds} s)`);
  const runs = habits.rehearsals === 1 ? 'ran over' : late.length === 1 ? 'always runs over' : 'always run over';
  const told = [
    `pace ${habits.pace} from ${count(habits.rehearsals, 'rehearsal')}${boundOf(habits)}`,
    ...(pace === habits.pace ? [] : [`planned with ${pace} as asked`]),
    ...(late.length > 0 ? [`${count(late.length, 'slide')} ${runs}: ${names.join(', ')}`] : []),
    ...(habits.outliers > 0
      ? [`${count(habits.outliers, 'time')} left out, too short or too long to tell anything`]
      : []),
  ];
  return told.join('; ');
}

/** A pace that nobody can follow, or nobody waits for, is planned at the nearest that people can. */
function boundOf({ pace, measured }: Habits): string {
  if (pace === measured) return '';
  const bound = pace < measured ? `${OWN_PACE.fastest} is the fastest` : `${OWN_PACE.slowest} is the slowest`;
  return ` (measured ${measured}, ${bound} that is planned with)`;
}
