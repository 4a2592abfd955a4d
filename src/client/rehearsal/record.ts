/** What was spoken so far, as plain data. Times are ms. */
export interface Recording {
  /** By the ids of slides, in the order in which they came. */
  readonly spoken: Readonly<Record<string, number>>;
  /** The slide that time goes to now, and since when (an epoch); null while nothing is counted. */
  readonly on: { readonly slide: string; readonly since: number } | null;
}

/** What of a talk's state a recording follows. */
export interface Followed {
  readonly slide: string;
  readonly recording: boolean;
  readonly timer: { readonly since: number | null };
}

export const NOTHING: Recording = { spoken: {}, on: null };

/** The recording after the talk changed at `now`: time counts while it is recorded and its clock runs. */
export function followed(recording: Recording, { slide, recording: records, timer }: Followed, now: number): Recording {
  const counts = records && timer.since !== null;
  if (counts ? recording.on?.slide === slide : recording.on === null) return recording;
  return { spoken: spokenAt(recording, now), on: counts ? { slide, since: now } : null };
}

/** Ms that each slide took until `now`; a slide that came twice adds up. A clock that is set back takes nothing away. */
export function spokenAt({ spoken, on }: Recording, now: number): Readonly<Record<string, number>> {
  if (!on) return spoken;
  return { ...spoken, [on.slide]: (spoken[on.slide] ?? 0) + Math.max(0, now - on.since) };
}

/** A recording as it was kept, or an empty one when what was kept is none. */
export function recordingOf(text: string | null): Recording {
  try {
    const { spoken, on } = JSON.parse(text ?? '') as { spoken: Record<string, number>; on: Recording['on'] };
    const times = Object.values(spoken);
    const fine = times.every(isTime) && (on === null || (typeof on.slide === 'string' && isTime(on.since)));
    return fine ? { spoken, on } : NOTHING;
  } catch {
    return NOTHING;
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
