/** What a served page proves itself by to its server, and what it was drawn from; set by the page's first script. */
export interface Ticket {
  readonly token: string;
  /** Random per start of the server. */
  readonly boot: string;
  /** Names all of the page but the parts that can be swapped. */
  readonly shell: string;
}

declare global {
  /** Absent in a page from the disk. */
  var talkwrightLive: Ticket | undefined;
}

/** The ticket of this page. Throws when it holds none: it isn't from the local server. */
export function ticket(): Ticket {
  if (!globalThis.talkwrightLive) throw new Error('The page has no ticket');
  return globalThis.talkwrightLive;
}
