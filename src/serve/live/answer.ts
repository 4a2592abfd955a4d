import type { IncomingMessage, ServerResponse } from 'node:http';
import { DOOR, type Door } from '../door/door.ts';
import { isFromHere, pathOf, type Refusal, type Rules, refuse } from '../guard.ts';
import { type Answer, line, openStream, send } from '../respond.ts';
import { bodyOf, dataOf } from './body.ts';
import type { Live } from './live.ts';
import { READ } from './read.ts';
import { TAKE } from './take.ts';

const EVENTS = '/live/events';
/** Who was let in may follow and steer, not write in the presenter's own words. */
const AT_HOME = ['/live/edit', '/live/edits'];
const READING = ['GET', 'HEAD'];

/** What answers a server's requests; never throws. */
export function answerer(live: Live, door: Door, token: string) {
  const rules: Rules = { methods, token, knows: door.knows, door: DOOR };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.on('error', () => {});
    response.on('error', () => {});
    try {
      const refusal = refuse(request, rules);
      const answer = refusal ? refused(refusal, request, door) : await answerTo(request, response, live, door);
      if (answer) send(request, response, answer);
    } catch (error) {
      send(request, response, line(live.explain(error).join('\n'), 500));
    }
  };
}

function methods(path: string): readonly string[] {
  return Object.hasOwn(TAKE, path) || path === DOOR ? ['POST'] : READING;
}

/** A refusal, or the page that asks for the code where a person would see it. */
function refused(
  { status, reason, allow, door: shut }: Refusal,
  { url = '/', method = '' }: IncomingMessage,
  door: Door,
): Answer {
  const forPeople = shut && READING.includes(method) && !url.startsWith('/live/');
  return forPeople ? door.ask(url) : line(reason, status, allow === undefined ? {} : { Allow: allow });
}

/** Null when the answer goes on, or its asker is gone. */
async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  live: Live,
  door: Door,
): Promise<Answer | null> {
  const path = pathOf(request.url ?? '') ?? '';
  if (AT_HOME.includes(path) && !isFromHere(request)) return line('Edits are made on the computer that presents', 403);
  if (path === EVENTS) return listen(request, response, live);
  if (Object.hasOwn(READ, path)) return (await READ[path]?.(live)) ?? null;
  if (request.method !== 'POST') return line('There is nothing at this address', 404);
  const body = await bodyOf(request);
  if (!body) return null;
  if (!body.ok) return line(body.reason, body.status, { Connection: 'close' });
  if (path === DOOR) return door.enter(body.text, request);
  const data = dataOf(body.text);
  return data === undefined ? line('What was sent is no JSON', 400) : ((await TAKE[path]?.(data, live)) ?? null);
}

function listen(request: IncomingMessage, response: ServerResponse, { hub, loop, stage, boot }: Live): Answer | null {
  if (request.method === 'HEAD') {
    openStream(response);
    response.end();
    return null;
  }
  const { version, fault } = loop.now();
  const hello = { boot, version, fault: fault && { lines: fault }, stage: stage.last() };
  return hub.join(response, hello) ? null : line('Too many pages listen: close some', 503, { 'Retry-After': '5' });
}
