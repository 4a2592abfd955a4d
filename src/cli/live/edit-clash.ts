import { isDeepStrictEqual } from 'node:util';
import type { EditChange, EditList } from '../../ingest/index.ts';
import type { Entries } from './edit-known.ts';

/** What an edit is written into now, or what stands there since somebody else saved it. */
export type Met =
  | { readonly ok: true; readonly change: EditChange }
  | { readonly ok: false; readonly now: string | null };

/** Keys that tell what an entry is about. */
const ABOUT = ['claim', 'slide', 'add', 'was'] as const;

/**
 * An edit that was meant for a brief as its page knew it, as it is made on the brief as it is now. It goes through where the entry that it
 * changes is the same in both; of another one the words that it has now are told, null where it is gone.
 */
export function met(change: EditChange, then: Entries, now: Entries): Met {
  const { list, entry, says } = change;
  if (entry === null) return { ok: true, change };
  const was = then[list][entry];
  const at = sameAs(was, entry, then, now, list);
  const found = now[list][at];
  return at >= 0 && isDeepStrictEqual(was, found)
    ? { ok: true, change: { ...change, entry: at } }
    : {
        ok: false,
        now:
          at < 0
            ? null
            : told(found, [...Object.keys(says), ...(change.gone ? Object.keys(Object(found)) : (change.drops ?? []))]),
      };
}

/** A change for the entry that a person saw and wants to have otherwise; a new one where it is gone, and wasn't to go. */
export function anyway(change: EditChange, then: Entries, now: Entries): readonly EditChange[] {
  const { list, entry } = change;
  if (entry === null) return [change];
  const at = sameAs(then[list][entry], entry, then, now, list);
  if (at >= 0) return [{ ...change, entry: at }];
  const { gone = false, drops = [], says } = change;
  const before = Object.entries(Object(then[list][entry]) as EditChange['says']).filter(
    ([key]) => !drops.includes(key),
  );
  return gone ? [] : [{ list, entry: null, says: { ...Object.fromEntries(before), ...says } }];
}

/** Where the entry stands that is about the same: -1 for nowhere. The second of two that are about the same is the second again. */
function sameAs(was: unknown, entry: number, then: Entries, now: Entries, list: EditList): number {
  const about = aboutOf(was);
  const before = then[list].slice(0, entry).filter((one) => aboutOf(one) === about).length;
  const all = now[list].flatMap((one, i) => (aboutOf(one) === about ? [i] : []));
  return all[before] ?? -1;
}

function aboutOf(entry: unknown): string {
  const says = Object(entry) as Readonly<Record<string, unknown>>;
  return JSON.stringify(ABOUT.map((key) => says[key] ?? null));
}

function told(entry: unknown, keys: readonly string[]): string {
  const says = Object(entry) as Readonly<Record<string, unknown>>;
  return keys.map((key) => (says[key] === undefined ? `no \`${key}\`` : String(says[key]))).join('\n');
}
