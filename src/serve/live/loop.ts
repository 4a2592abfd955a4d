import { tellStep } from '../../ingest/steps.ts';
import type { LiveTalk, Wish, Workbench } from './bench.ts';
import { type Changes, changesOf, sourcesOf } from './changes.ts';
import { inTurn } from './turns.ts';

/** What of a wish is asked for now; what is left out stays, null goes back to what the brief asks. */
export type Asked = Partial<Wish>;

/** What a talk is made again for. */
export type Cause = 'save' | 'wish';

/** The talk was made again: how long that took in ms, what came and went. */
export interface Made extends Changes {
  readonly ok: true;
  readonly version: number;
  readonly ms: number;
  /** Paths of sources that came and went. */
  readonly sources: { readonly fresh: readonly string[]; readonly gone: readonly string[] };
}

export type Outcome = Made | { readonly ok: false; readonly lines: readonly string[] };

/** What the loop tells: another talk, or what is wrong with the sources now (null: nothing any more). */
export type News =
  | { readonly kind: 'made'; readonly cause: Cause; readonly made: Made; readonly talk: LiveTalk }
  | { readonly kind: 'fault'; readonly lines: readonly string[] | null };

/** What is served at this moment. */
export interface Current {
  /** The last talk that could be made. */
  readonly talk: LiveTalk;
  /** Counts the talks that differ, from 1. */
  readonly version: number;
  readonly wish: Wish;
  /** What is wrong with the newest state of the sources; null: nothing. */
  readonly fault: readonly string[] | null;
}

/** A talk that is made again whenever what it is made of is saved or something else is wished. */
export interface Loop {
  readonly now: () => Current;
  /** Makes it as asked; what can't be made changes nothing. */
  readonly ask: (asked: Asked) => Promise<Outcome>;
  readonly close: () => void;
}

export interface LoopOptions {
  readonly bench: Workbench;
  /** An error as lines for people. */
  readonly explain: (error: unknown) => readonly string[];
  readonly hear: (news: News) => void;
}

/** All that came while something else was being made. */
interface Job {
  readonly saved: boolean;
  readonly asked: Asked | null;
  readonly answer: readonly ((outcome: Outcome) => void)[];
}

const SAVED: Job = { saved: true, asked: null, answer: [] };
/** As the command line and the brief ask. */
const PLAIN: Wish = { slot: null, audience: null, theme: null };

/**
 * Makes the talk and keeps making it. Never two at a time; what comes meanwhile is made together afterwards, so the last
 * save and the last wish always win. Throws what `bench.make` throws the first time.
 */
export async function startLoop(options: LoopOptions): Promise<Loop> {
  const { bench, hear } = options;
  let now: Current;
  const turns = inTurn<Job>(async (job) => {
    const done = await attempt(job, now, options);
    now = done.now;
    done.news.forEach(hear);
    if (done.news.length > 0) tellStep('sent');
    for (const answer of job.answer) answer(done.told);
    if (done.again) turns.add(SAVED);
  }, joined);
  // Watched from before the first making: what is saved during it isn't lost.
  const watching = bench.watch(() => turns.add(SAVED));
  try {
    now = { talk: await bench.make(PLAIN), version: 1, wish: PLAIN, fault: null };
  } catch (error) {
    watching.close();
    throw error;
  }
  turns.start();
  return {
    now: () => now,
    ask: (asked) => new Promise((resolve) => turns.add({ saved: false, asked, answer: [resolve] })),
    close: () => {
      turns.stop();
      watching.close();
    },
  };
}

function joined(before: Job, job: Job): Job {
  const asked = before.asked || job.asked ? { ...before.asked, ...job.asked } : null;
  return { saved: before.saved || job.saved, asked, answer: [...before.answer, ...job.answer] };
}

interface Attempt {
  readonly now: Current;
  readonly told: Outcome;
  readonly news: readonly News[];
  /** The sources changed too, and are still to be looked at. */
  readonly again: boolean;
}

/** Makes the talk once. A wish that can't be met is told to whoever wished, and is no fault of the sources. */
async function attempt({ asked, saved }: Job, now: Current, { bench, explain }: LoopOptions): Promise<Attempt> {
  const wish = { ...now.wish, ...asked };
  const from = performance.now();
  try {
    const talk = await bench.make(wish);
    const version = isSame(talk, now.talk) ? now.version : now.version + 1;
    const ms = Math.round(performance.now() - from);
    const sources = sourcesOf(now.talk.sources, talk.sources);
    const made: Made = { ok: true, version, ms, sources, ...changesOf(now.talk.slides, talk.slides) };
    const another: News = { kind: 'made', cause: asked && Object.keys(asked).length > 0 ? 'wish' : 'save', made, talk };
    const news = [...(now.fault ? [MENDED] : []), ...(version === now.version ? [] : [another])];
    return { now: { talk, version, wish, fault: null }, told: made, news, again: false };
  } catch (error) {
    const lines = explain(error);
    const told = { ok: false, lines } as const;
    if (asked) return { now, told, news: [], again: saved };
    const known = lines.join('\n') === now.fault?.join('\n');
    return { now: { ...now, fault: lines }, told, news: known ? [] : [{ kind: 'fault', lines }], again: false };
  }
}

const MENDED: News = { kind: 'fault', lines: null };

/** Whether a page that shows the one shows the other. */
function isSame(talk: LiveTalk, other: LiveTalk): boolean {
  const shown = ({ shell, parts, wish, sources }: LiveTalk) => JSON.stringify([shell, parts, wish, sources]);
  return shown(talk) === shown(other);
}
