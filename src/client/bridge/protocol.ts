import { type Order, orderOf, type StageState, stageOf } from '../../model/stage.ts';
import { DEFAULT_THEME, isThemeName } from '../../model/theme.ts';

export type { Act, Countdown, Offer, Order, StageState, Timer } from '../../model/stage.ts';

export interface Beat {
  readonly kind: 'ping' | 'pong' | 'bye';
}

export type Message = StageState | Order | Beat;

/** What crosses between windows before there is a port. `token` is the pair's shared secret, empty at first. */
export interface Greeting {
  readonly talkwright: 'hello' | 'port';
  readonly token: string;
}

const BEATS: readonly unknown[] = ['ping', 'pong', 'bye'];

/** A received value as a message, or null when it is none. */
export function messageOf(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind } = value as Record<string, unknown>;
  if (BEATS.includes(kind)) return { kind: kind as Beat['kind'] };
  const state = stageOf(value);
  if (state) return { ...state, theme: isThemeName(state.theme) ? state.theme : DEFAULT_THEME };
  return orderOf(value);
}

/** A received value as a greeting, or null when it is none. */
export function greetingOf(value: unknown): Greeting | null {
  if (typeof value !== 'object' || value === null) return null;
  const { talkwright, token } = value as Record<string, unknown>;
  if ((talkwright !== 'hello' && talkwright !== 'port') || typeof token !== 'string') return null;
  return { talkwright, token };
}

/** Whom a window may listen to: its own origin; between local files, which have none, the source must be checked. */
export function sameOrigin(origin: string, own: { readonly protocol: string; readonly origin: string }): boolean {
  return own.protocol === 'file:' ? origin === 'null' || origin === 'file://' : origin === own.origin;
}

/** Where a greeting may be delivered. */
export function targetOrigin(own: { readonly protocol: string; readonly origin: string }): string {
  return own.protocol === 'file:' ? '*' : own.origin;
}
