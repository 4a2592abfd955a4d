import { randomBytes } from 'node:crypto';
import type { LiveTicket } from '../model/index.ts';

/** A ticket that nobody else can guess, for one start of the server. */
export function createTicket(): LiveTicket {
  return { token: randomBytes(32).toString('base64url'), boot: randomBytes(8).toString('base64url') };
}
