import { type Answer, html, json, line } from '../respond.ts';
import type { LiveTalk, Workbench } from './bench.ts';
import { editsTold } from './edit.ts';
import type { Live } from './live.ts';
import type { Current } from './loop.ts';

/** Pages beside the deck. Nothing else is ever given away. */
const DOCUMENTS = ['read.html', 'run-sheet.html', 'handout.html', 'facilitator.html', 'inspect.html'] as const;

/** What is answered to reading, by path. */
export const READ: Readonly<Record<string, (live: Live) => Answer | Promise<Answer>>> = {
  '/': page,
  '/index.html': page,
  '/live/deck': deck,
  '/live/edits': edits,
  '/live/time': () => json({ now: Date.now() }),
  ...Object.fromEntries(DOCUMENTS.map((path) => [`/${path}`, (live: Live) => document(path, live)])),
};

/** The bytes of each talk's page: whoever reads slowly holds no copy of it. */
const PAGES = new WeakMap<LiveTalk, Buffer>();

function page({ loop }: Live): Answer {
  const { talk } = loop.now();
  const bytes = PAGES.get(talk) ?? Buffer.from(talk.page());
  PAGES.set(talk, bytes);
  return html(bytes);
}

function deck({ loop, bench }: Live): Answer {
  return json(deckOf(loop.now(), bench));
}

/** The talk of a moment as pages put it in place of the one that they show. */
export function deckOf({ talk, version }: Pick<Current, 'talk' | 'version'>, bench: Pick<Workbench, 'choices'>) {
  const { shell, parts, slides, wish } = talk;
  return { version, shell, parts, slides, wish, choices: bench.choices() };
}

async function edits({ bench, loop, explain }: Live): Promise<Answer> {
  try {
    return json(await editsTold({ bench, loop }));
  } catch (error) {
    return json({ lines: explain(error) }, 422);
  }
}

function document(path: string, { loop, explain }: Live): Answer {
  try {
    const content = loop.now().talk.document(path);
    return content === null ? line('There is no such page beside this talk', 404) : html(content);
  } catch (error) {
    return line(explain(error).join('\n'), 500);
  }
}
