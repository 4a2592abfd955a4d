/// <reference lib="dom" />
import { within } from '../browser/deadline.ts';
import { ADDRESS, SIZE } from '../browser/page.ts';
import type { Answer, Wire } from './wire.ts';

type Ask = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Milliseconds between two looks whether a page stands. */
const LOOK = 20;

/** A page that stands in a browser, to be printed. */
export interface Sheet {
  /** What a function yields that runs in the page; it knows nothing of what stands around it. */
  readonly run: <T>(job: () => T | Promise<T>) => Promise<T>;
  readonly pdf: (settings: Readonly<Record<string, unknown>>) => Promise<Uint8Array>;
  /** Its storage goes with it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a page from memory, apart from all others: nothing is written, and what it asks for is refused. Motion is reduced. Throws InputError
 * when it isn't `ready` within `seconds`.
 */
export async function openSheet(
  wire: Wire,
  html: string,
  { query, ready, seconds }: { query: string; ready: () => boolean; seconds: number },
): Promise<Sheet> {
  const { browserContextId } = await wire.ask('Target.createBrowserContext');
  const { targetId } = await wire.ask('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await wire.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask: Ask = (method, params) => wire.ask(method, params, sessionId as string);
  const crashed = new Promise<never>((_, reject) => {
    wire.on('Inspector.targetCrashed', (_, session) => {
      if (session === sessionId) reject(new Error('the page crashed'));
    });
  });
  crashed.catch(() => {});
  const run = async <T>(job: () => T | Promise<T>) =>
    yielded<T>(await Promise.race([ask('Runtime.evaluate', called(job)), crashed]));
  wire.on('Fetch.requestPaused', ({ requestId, request }, session) => {
    const { url } = request as { url: string };
    if (session === sessionId) answered(ask, requestId, url.split(/[?#]/)[0] === ADDRESS ? html : null);
  });
  await Promise.all([
    ask('Fetch.enable'),
    ask('Inspector.enable'),
    ask('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1, mobile: false }),
    ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] }),
  ]);
  const opened = ask('Page.navigate', { url: `${ADDRESS}${query}` }).then(() => stands(run, ready));
  await within(seconds, 'Opening the deck', opened);
  return {
    run,
    pdf: async (settings) => {
      const { data } = await Promise.race([ask('Page.printToPDF', settings), crashed]);
      return Buffer.from(data as string, 'base64');
    },
    close: async () => {
      await wire.ask('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

/** Answers what a page asks for: itself, or nothing. */
function answered(ask: Ask, requestId: unknown, html: string | null): void {
  const answer =
    html === null
      ? ask('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
      : ask('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
          body: Buffer.from(html).toString('base64'),
        });
  // A page that is gone meanwhile needs no answer.
  answer.catch(() => {});
}

/** Resolves when the page is loaded and `ready`. */
async function stands(run: Sheet['run'], ready: () => boolean): Promise<void> {
  while (!(await run(loaded)) || !(await run(ready))) await new Promise((resolve) => setTimeout(resolve, LOOK));
}

const loaded = () => document.readyState === 'complete';

function called(job: () => unknown) {
  return { expression: `(${job})()`, awaitPromise: true, returnByValue: true };
}

/** What was evaluated. Throws what it threw. */
function yielded<T>({ result, exceptionDetails }: Answer): T {
  const { exception, text } = (exceptionDetails ?? {}) as { exception?: { description?: string }; text?: string };
  if (exceptionDetails) throw new Error(exception?.description ?? text);
  return (result as { value: T }).value;
}
