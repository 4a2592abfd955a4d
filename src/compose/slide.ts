import {
  type Activity,
  type Beat,
  capitalise,
  enumerate,
  fitsTitle,
  inWords,
  isSeries,
  type Phrase,
  placesOf,
  type Slide,
  type SlideData,
  seriesName,
  slug,
} from '../model/index.ts';
import { type Context, computed, scaffold, slidesOf } from './context.ts';
import { lay } from './layouts/index.ts';
import type { Takeaway } from './layouts/takeaway.ts';
import { toKeep } from './layouts/takeaways.ts';
import { ownPhrase } from './own.ts';
import { notesOf, scriptOf } from './script.ts';
import { counted, span } from './wording.ts';

/** The slide of a beat; `extra` seconds (questions, buffer) are shown on it after its own. */
export function slideOf(beat: Beat, extra: number, context: Context): Slide {
  const laid = lay(beat, context);
  const takeaways = beat.layout === 'takeaways' ? toKeep(context) : null;
  const title = titleOf(beat, context, takeaways);
  const data: SlideData = {
    ...laid,
    id: slug(beat.id),
    beat: beat.id,
    purpose: beat.purpose,
    section: context.sections.find((section) => section.name === beat.part)?.id ?? null,
    title: title.text,
    titleFrom: title,
    seconds: beat.seconds + extra,
    rank: beat.rank,
    needs: neededBefore(beat, context).map(slug),
    mode: beat.mode,
    activity: beat.activity,
    tag: tagOf(beat, context),
    series: seriesOf(beat, context),
  };
  return { type: 'slide', children: [notesOf(scriptOf(beat, context, takeaways))], data };
}

/** What a beat needs of what is told before it: a person may have moved it to another place. */
function neededBefore({ id, needs }: Beat, { outline: { beats } }: Context): readonly string[] {
  const at = beats.findIndex((one) => one.id === id);
  return needs.filter((need) => beats.findIndex((one) => one.id === need) < at);
}

/** What is said on the slide of a beat. */
export function saidOn(beat: Beat, context: Context): Phrase[] {
  return scriptOf(beat, context, beat.layout === 'takeaways' ? toKeep(context) : null);
}

/** Words of the title and where they come from. */
function titleOf(beat: Beat, context: Context, takeaways: readonly Takeaway[] | null): Phrase {
  if (beat.titleClaim !== null) {
    const claim = context.claim(beat.titleClaim);
    const { spans } = computed('', [claim]);
    return {
      text: capitalise(beat.title),
      claim: claim.id,
      confidence: 'sides' in claim ? 'stated' : claim.confidence,
      spans,
    };
  }
  if (beat.purpose === 'hook') return scaffold(context.outline.title);
  if (beat.purpose === 'roadmap') return scaffold(roadmapTitle(context));
  if (beat.purpose === 'recap') return beat.part === null ? recapTitle(beat, context, takeaways) : scaffold(beat.title);
  if (beat.purpose === 'sources') return sourcesTitle(context);
  if (beat.purpose === 'own') return ownPhrase(beat.title);
  return leading(retold(capitalise(beat.title), beat, context), beat, context);
}

/** A counted title; "further", "more" and "as well" in it lean on the slide of the same kind before. */
function leading(text: string, beat: Beat, context: Context): Phrase {
  const { beats } = context.outline;
  const title = computed(
    text,
    beat.claims.map((id) => context.claim(id)),
  );
  const otherwise = text.replace(MORE, '');
  const before = beats.slice(0, beats.indexOf(beat)).findLast(({ purpose }) => purpose === beat.purpose);
  if (!before || otherwise === text) return title;
  return { ...title, leans: { counts: slidesOf([before]), otherwise: capitalise(otherwise) } };
}

const MORE = /\b(?:more|further) (?=\p{Ll})| as well$/gu;

/** Up to so many minutes, nobody counts in hours: "ninety minutes", but "two hours". */
const HOURS = 90;

function roadmapTitle(context: Context): string {
  const count = context.sections.length;
  const { total } = context.outline;
  const minutes = Math.round(total / 60);
  const time = minutes > HOURS ? span(total) : `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  if (count < 2) return `How ${time} ${minutes === 1 ? 'is' : 'are'} spent`;
  return `${inWords(count).replace(/^./, (first) => first.toUpperCase())} steps in ${time}`;
}

/** Counted from what is kept; one subject alone, which may need an article, isn't named again. */
function recapTitle(beat: Beat, context: Context, takeaways: readonly Takeaway[] | null): Phrase {
  const { beats } = context.outline;
  if (beats.indexOf(beat) < beats.length / 2) return scaffold('The short answer comes first');
  const things = counted(takeaways?.length ?? 0, 'thing', 'things');
  const names = context.subjects.map((subject) => subject.name);
  const about = ` about ${enumerate(names)}`;
  const named = names.length > 1 && fitsTitle(`${things} to keep${about}`) ? about : '';
  const otherwise = `What to keep${named}`;
  if (!takeaways || takeaways.length === 0) return scaffold(otherwise);
  const counts = takeaways.flatMap(({ head }) => head.leans?.needs ?? []);
  return scaffold(`${things} to keep${named}`, { counts, otherwise });
}

/** A title that only counts, told in other words where a slide before has it already. */
function retold(title: string, beat: Beat, { outline: { beats } }: Context): string {
  const same = (one: Beat) => one.titleClaim === null && capitalise(one.title) === title && one.mode === beat.mode;
  const before = beats.slice(0, beats.indexOf(beat)).filter(same).length;
  return AGAIN[(before - 1) % AGAIN.length]?.(title) ?? title;
}

/** "Two more figures give the scale" for the second time, and so on. */
const AGAIN = [
  (title: string) => title.replace(/^(\p{L}+) more /u, '$1 further '),
  (title: string) => title.replace(/^(\p{L}+) more /u, (_, count: string) => `Another ${count.toLowerCase()} `),
  (title: string) => title.replace(/^(\p{L}+) more /u, (_, count: string) => `And ${count.toLowerCase()} more `),
] as const;

/** How many sources say what the talk turns on; counted from its places. */
function sourcesTitle(context: Context): Phrase {
  const all = context.sources.length;
  const beat = context.outline.beats.find((one) => one.purpose === 'relate');
  const claim = beat?.titleClaim ? context.claim(beat.titleClaim) : null;
  const sources = claim ? new Set(placesOf(claim).map((span) => span.source)).size : 0;
  const agreed = `All ${inWords(all)} sources agree: ${beat?.title}`;
  if (claim && all > 1 && sources === all && fitsTitle(agreed)) return computed(agreed, [claim]);
  return scaffold(`Everything comes from ${inWords(all)} ${all === 1 ? 'source' : 'sources'}, line by line`);
}

const COMPANY: Readonly<Record<Activity['grouping'], string>> = {
  alone: 'on your own',
  pairs: 'in pairs',
  groups: 'in groups',
  all: 'with everyone',
};

/** A written tag wherever people act, or what is shown is not plainly stated. */
function tagOf(beat: Beat, context: Context): string | null {
  if (beat.activity) return taskOf(beat.activity);
  const claims = beat.claims.map((id) => context.claim(id));
  if (claims.some((claim) => claim.kind === 'statement' && 'role' in claim && claim.role === 'misconception'))
    return 'On a misconception';
  return claims.some((claim) => !('sides' in claim) && claim.confidence === 'forecast') || beat.purpose === 'outlook'
    ? 'Forecast'
    : null;
}

/** "Exercise in pairs": what the audience does, and with whom. */
function taskOf({ kind, grouping }: Activity): string {
  if (kind === 'quiz') return grouping === 'all' ? 'Quiz, show of hands' : `Quiz ${COMPANY[grouping]}`;
  const name = kind === 'discussion' ? 'Discussion' : kind === 'case' ? 'Case' : 'Exercise';
  return `${name} ${COMPANY[grouping]}`;
}

/** Beats of one kind that follow one another are pages of a series. */
function seriesOf(beat: Beat, context: Context): SlideData['series'] {
  const { beats } = context.outline;
  const at = beats.indexOf(beat);
  let [first, last] = [at, at];
  while (first > 0 && isSeries(beats[first - 1] as Beat, beat)) first -= 1;
  while (last + 1 < beats.length && isSeries(beats[last + 1] as Beat, beat)) last += 1;
  if (first === last) return null;
  return { id: slug(`${seriesName(beat.layout)}-${beats[first]?.id}`), i: at - first + 1, of: last - first + 1 };
}
