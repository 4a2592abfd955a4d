import {
  announcesOnly,
  type Beat,
  type Claim,
  capitalise,
  enumerate,
  inWords,
  uncapitalise,
  widthOf,
} from '../../model/index.ts';
import { type Context, computed, slidesOf } from '../context.ts';
import { countedIn, listed, type Takeaway, TEXT } from './takeaway.ts';

/** As many risks as one hears at a time. */
const NAMED = 4;

/** The safeguards, else the risks, that a talk leaves behind. */
export function ofRisks(beat: Beat, context: Context): Takeaway | null {
  const safe = context.ofKind(beat, 'mitigation');
  const shown = context.outline.beats.filter((one) => one.purpose === beat.purpose && one.mode === 'teach');
  const risks = shown.flatMap((one) => context.ofKind(one, 'risk')).filter((one) => !announcesOnly(context.model, one));
  const items = safe.flatMap((one) => one.items);
  const text = capitalise(enumerate(items.slice(0, 3).map(uncapitalise)));
  if (items.length === 0 && risks.length === 0) return null;
  if (items.length === 0 || widthOf(text) > TEXT) return namedRisks(risks, shown, context);
  const head = `${capitalise(inWords(items.length))} ${items.length === 1 ? 'safeguard' : 'safeguards'} to put in place`;
  return { figure: 'risk', head: computed(head, safe), text: computed(text, safe) };
}

/** All risks are counted, and those that have a name are named: a sentence is none. */
function namedRisks(risks: readonly Claim[], shown: readonly Beat[], context: Context): Takeaway | null {
  const heads = risks.map((one) => one.short?.split(':')[0] ?? '');
  const names = heads.filter((head) => head !== '' && head.split(' ').length <= 4 && !startsWithSubject(head, context));
  if (names.length < 2) return null;
  const head = `${capitalise(inWords(risks.length))} risks to watch`;
  const text = capitalise(listed(names.slice(0, NAMED).map(uncapitalise), risks.length));
  return {
    figure: 'risk',
    head: countedIn(computed(head, risks), shown, 'Risks to watch'),
    text: { ...computed(text, risks), leans: { needs: slidesOf(shown) } },
  };
}

/** "LLMs fail quietly" says something of a subject; it is no name of a risk. */
function startsWithSubject(head: string, context: Context): boolean {
  const text = head.toLowerCase();
  return context.subjects.some(({ name, short }) =>
    [name, short].some((one) => text.startsWith(`${one.toLowerCase()} `)),
  );
}
