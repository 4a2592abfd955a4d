import { InputError } from '../../src/model/index.ts';
import type { LiveTalk, Wish, Workbench } from '../../src/serve/index.ts';

/** A workbench whose sources are a list of titles: a slide each, one fewer for every minute under ten. */
export interface TestBench extends Workbench {
  /** Wishes as they were made, in order. */
  readonly made: Wish[];
  readonly kept: Wish[];
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
    page: `<!doctype html><title>Harbour</title>${slides}`,
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
    document: (path) => {
      if (path === 'inspect.html') throw new InputError('inspect.html can not be drawn');
      return path === 'read.html' ? `<h1>${shown.join(', ')}</h1>` : null;
    },
  };
}
