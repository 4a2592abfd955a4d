/**
 * The local presenter server.
 *
 * In: a workbench that makes a talk as often as it is asked, the port and host that are wished for.
 * Out: a server that is already listening, on 127.0.0.1 alone unless a host is wished for.
 * Guarantees: answers the pages of this machine's own browser, and other devices that named a one-time code; only the
 *   talk and its documents are given away; what is sent is taken from its own pages only, checked and bounded; never
 *   cached; a client that is slow or silent is dropped; a talk that can't be made again leaves the last one standing.
 * Reports: throws what the first making throws, InputError for a host that isn't this machine's, the system's error when no
 *   port can be had; later faults are told, never thrown.
 */
export { hostsFor } from './hosts.ts';
export type { LiveTalk, Wish, Workbench } from './live/bench.ts';
export { type LiveOptions, presentLive, type Serving } from './live/index.ts';
export type { Said } from './live/live.ts';
