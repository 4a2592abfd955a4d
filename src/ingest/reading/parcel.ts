import { VFileMessage } from 'vfile-message';
import type { Format } from '../../model/index.ts';
import type { Read } from '../readers/index.ts';
import type { Limits } from './limits.ts';

/** A file to be read on another thread. */
export interface Errand {
  readonly format: Format;
  readonly content: string | Uint8Array;
  /** For messages. */
  readonly name: string;
  readonly limits: Limits;
}

/** What comes back: how far it is, what was read, or what is wrong. */
export type Parcel =
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'read'; readonly read: Packed }
  | { readonly is: 'refused'; readonly message: string; readonly code: 1 | 2 }
  | { readonly is: 'failed'; readonly message: string; readonly stack: string };

/** A reading as plain data: classes don't pass from thread to thread. */
export type Packed = Omit<Read, 'messages'> & { readonly messages: readonly PackedMessage[] };

type PackedMessage = Pick<VFileMessage, 'reason' | 'ruleId' | 'source' | 'place' | 'fatal' | 'note'>;

export function packed({ messages = [], ...read }: Read): Packed {
  const plain = messages.map(({ reason, ruleId, source, place, fatal, note }) => {
    return { reason, ruleId, source, place, fatal, note };
  });
  return { ...read, messages: plain };
}

export function unpacked({ messages, ...read }: Packed): Read {
  return { ...read, messages: messages.map(messageOf) };
}

function messageOf({ reason, fatal, note, ruleId, source, place }: PackedMessage): VFileMessage {
  const options = { ...(ruleId && { ruleId }), ...(source && { source }), ...(place && { place }) };
  return Object.assign(new VFileMessage(reason, options), { fatal, note });
}
