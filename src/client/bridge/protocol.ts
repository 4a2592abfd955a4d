import { DEFAULT_THEME, isThemeName } from '../../model/theme.ts';

/** Where the deck is: slides are counted flat, from 0; `fragment` is the last one shown, -1 for none. */
export interface Place {
  readonly kind: 'place';
  readonly index: number;
  readonly fragment: number;
  readonly theme: string;
}

/** What the speaker view asks of the deck. */
export interface Move {
  readonly kind: 'move';
  readonly to: 'next' | 'prev' | 'first' | 'last';
}

export interface Beat {
  readonly kind: 'ping' | 'pong' | 'bye';
}

export type Message = Place | Move | Beat;

/** What crosses between windows before there is a port. `token` is the pair's shared secret, empty at first. */
export interface Greeting {
  readonly talkwright: 'hello' | 'port';
  readonly token: string;
}

const MOVES: readonly unknown[] = ['next', 'prev', 'first', 'last'];
const BEATS: readonly unknown[] = ['ping', 'pong', 'bye'];

/** A received value as a message, or null when it is none. */
export function messageOf(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, to, index, fragment, theme } = value as Record<string, unknown>;
  if (kind === 'move' && MOVES.includes(to)) return { kind, to: to as Move['to'] };
  if (BEATS.includes(kind)) return { kind: kind as Beat['kind'] };
  if (kind !== 'place' || !whole(index, 0) || !whole(fragment, -1)) return null;
  return { kind, index, fragment, theme: isThemeName(theme) ? theme : DEFAULT_THEME };
}

/** A received value as a greeting, or null when it is none. */
export function greetingOf(value: unknown): Greeting | null {
  if (typeof value !== 'object' || value === null) return null;
  const { talkwright, token } = value as Record<string, unknown>;
  if ((talkwright !== 'hello' && talkwright !== 'port') || typeof token !== 'string') return null;
  return { talkwright, token };
}

function whole(value: unknown, least: number): value is number {
  return Number.isInteger(value) && (value as number) >= least;
}

/** Whom a window may listen to: its own origin; between local files, which have none, the source must be checked. */
export function sameOrigin(origin: string, own: { readonly protocol: string; readonly origin: string }): boolean {
  return own.protocol === 'file:' ? origin === 'null' || origin === 'file://' : origin === own.origin;
}

/** Where a greeting may be delivered. */
export function targetOrigin(own: { readonly protocol: string; readonly origin: string }): string {
  return own.protocol === 'file:' ? '*' : own.origin;
}
