import { type Editable, type EditOp, InputError, NO_MEANING } from '../../src/model/index.ts';
import type { LiveTalk, Wish, Workbench } from '../../src/serve/index.ts';

/** A workbench whose sources are a list of titles: a slide each, one fewer for every minute under ten. */
export interface TestBench extends Workbench {
  /** Wishes as they were made, in order. */
  readonly made: Wish[];
  readonly kept: Wish[];
  readonly edited: EditOp[];
  readonly rehearsals: [unknown, string][];
  /** Replaces the titles, as a save would. */
  readonly save: (titles: readonly string[]) => void;
  /** Makes everything fail with these lines; null mends it. */
  readonly fail: (lines: string | null) => void;
  /** Holds every making until the function that comes back is called. */
  readonly hold: () => () => void;
  readonly watched: () => boolean;
}

export function createBench(first: readonly string[] = ['Tides', 'Currents', 'Ferries']): TestBench {
  let [titles, fault, changed] = [first, null as string | null, null as (() => void) | null];
  let gate: Promise<void> = Promise.resolve();
  const bench: TestBench = {
    made: [],
    kept: [],
    rehearsals: [],
    edited: [],
    make: async (wish) => {
      bench.made.push(wish);
      await gate;
      if (fault !== null) throw new InputError(fault);
      if (wish.audience === 'nobody') throw new InputError('nobody listens: choose an audience');
      return talkOf(titles, wish);
    },
    keep: async (wish) => {
      if (fault !== null) throw new InputError(fault);
      bench.kept.push(wish);
      return { file: 'talk.yaml' };
    },
    edit: async (sent) => {
      if (fault !== null && sent.op.kind !== 'undo') throw new InputError(fault);
      if (sent.base === 'old')
        return { kind: 'conflict', lines: ['talk.yaml was saved meanwhile, and says now:'], now: 'Ebb' };
      bench.edited.push(sent.op);
      if (sent.op.kind === 'undo') [titles, fault] = [first, null];
      else titles = titles.map((title) => (title === sent.op.phrase?.was ? String(sent.op.to) : title));
      if (titles.includes('')) fault = 'a title is empty';
      return { kind: 'kept', file: 'talk.yaml', entries: [{ list: 'edits', entry: 0 }] };
    },
    edits: async () => ({
      file: 'talk.yaml',
      base: `base-${bench.edited.length}`,
      steps: bench.edited.length,
      slides: [],
      edits: [],
    }),
    choices: () => ({
      audiences: ['general', 'executives', 'nobody'].map((name) => ({ name, label: name.toUpperCase() })),
      themes: ['light', 'dark'],
    }),
    watch: (hear) => {
      changed = hear;
      return {
        close: () => {
          changed = null;
        },
      };
    },
    rehearsed: async (rehearsal, name) => {
      bench.rehearsals.push([rehearsal, name]);
      return { file: `rehearsals/${name}.json` };
    },
    save: (next) => {
      titles = next;
      changed?.();
    },
    fail: (lines) => {
      fault = lines;
      changed?.();
    },
    hold: () => {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    watched: () => changed !== null,
  };
  return bench;
}

function talkOf(titles: readonly string[], { slot, audience, theme }: Wish): LiveTalk {
  const seconds = slot ?? 600;
  const shown = titles.slice(0, Math.max(1, titles.length - Math.max(0, 10 - seconds / 60)));
  const slides = shown.map((title) => `<section id="${title.toLowerCase()}"><h2>${title}</h2></section>`).join('');
  return {
    page: () => `<!doctype html><title>Harbour</title>${slides}`,
    shell: theme ?? 'light',
    parts: {
      title: 'Harbour',
      lang: 'en',
      theme: theme ?? 'light',
      themeFrom: 'default',
      total: seconds,
      slides,
      appendix: '',
    },
    slides: shown.map((title) => ({ id: title.toLowerCase(), title })),
    sources: ['talk.md'],
    wish: { slot: seconds, audience: audience ?? 'general', theme },
    editable: () => editableOf(shown),
    document: (path) => {
      if (path === 'inspect.html') throw new InputError('inspect.html can not be drawn');
      return path === 'read.html' ? `<h1>${shown.join(', ')}</h1>` : null;
    },
  };
}

/** Words with "own" in them are the speaker's own, and "full" is too much for a slide. */
function editableOf(titles: readonly string[]): Editable {
  return {
    meaning: NO_MEANING,
    slides: titles.map((title) => ({
      id: title.toLowerCase(),
      title,
      layout: 'points',
      layouts: [],
      quote: null,
      phrases: [{ text: title, claim: null, quote: null, part: 'title', own: title.includes('own') }],
    })),
    reports: titles.flatMap((title): Editable['reports'] => {
      const told = { list: 'edits', entry: 0, now: null } as const;
      if (title.includes('85')) return [{ ...told, state: 'applied', reason: 'the sources don’t say 85' }];
      return title.includes('refused') ? [{ ...told, state: 'refused', reason: 'it is `refused`' }] : [];
    }),
    faults: titles.flatMap((title) =>
      title.includes('full') ? [{ slide: title.toLowerCase(), text: 'this slide is too full now' }] : [],
    ),
  };
}
