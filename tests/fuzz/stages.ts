import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LIMITS, readLexicon } from '../../src/ingest/index.ts';
import { readingOf } from '../../src/ingest/reading/reading.ts';
import { readSource } from '../../src/ingest/source.ts';
import { FORMATS, InputError, type Source } from '../../src/model/index.ts';
import { formatTalk, type PlannedTalk, planTalk, understand } from '../../src/pipeline.ts';
import { renderLive } from '../../src/render/index.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { ROOT } from '../pipeline/default-talk.ts';
import { templates } from '../render/pptx/file.ts';
import { small } from '../render/tree.ts';
import { markdownFaults, markupFaults, packageFaults, secondFaults, spanFaults, treeFaults } from './checks.ts';
import type { Case } from './documents.ts';
import { editsOf } from './edits.ts';

const LEXICON = readLexicon([join(ROOT, 'content/lexicon')]);
const READING = readingOf({ limits: LIMITS });

/** The stages that a document goes through, in order. */
export type Stage = 'read' | 'understand' | 'plan' | 'edit' | 'draw' | 'write';

/** What became of a document: how long each stage took that it came through (CPU, ms), and what is wrong, as `stage: fault`. */
export interface Outcome {
  readonly took: Readonly<Partial<Record<Stage, number>>>;
  readonly faults: readonly string[];
}

/** Sends a document through all stages as a build does; `whole` also writes it in every format. What is refused in words for people ends there. */
export async function sent({ document, wishes, minutes }: Case, whole: boolean): Promise<Outcome> {
  const took: Partial<Record<Stage, number>> = {};
  const faults: string[] = [];
  const step = async <T>(
    stage: Stage,
    make: () => T | Promise<T>,
    check: (made: T) => readonly string[] | Promise<readonly string[]>,
  ) => {
    const from = process.cpuUsage();
    try {
      const made = await make();
      took[stage] = process.cpuUsage(from).user / 1000;
      faults.push(...(await check(made)).map((fault) => `${stage}: ${fault}`));
      return made;
    } catch (error) {
      took[stage] = process.cpuUsage(from).user / 1000;
      if (!isRefusal(error)) faults.push(`${stage}: throws ${error instanceof Error ? error.stack : error}`);
      return null;
    }
  };
  const source = await step('read', () => sourceOf(document), treeFaults);
  const model =
    source &&
    (await step(
      'understand',
      () => understand([source], LEXICON),
      (made) => spanFaults(made, textsOf(source)),
    ));
  if (!source || !model) return { took, faults };
  const talkFaults = (talk: PlannedTalk) => [...secondFaults(talk.outline), ...spanFaults(talk.deck, textsOf(source))];
  const talk = await step('plan', () => planTalk(model, briefOf(minutes), anyone, small, LEXICON), talkFaults);
  if (!talk) return { took, faults };
  const edits = editsOf(wishes, model, talk.outline);
  const edited = await step(
    'edit',
    () => planTalk(model, briefOf(minutes, { edits }), anyone, small, LEXICON),
    talkFaults,
  );
  for (const { deck } of edited ? [talk, edited] : [talk]) {
    await step(
      'draw',
      () => renderLive(deck, small, LIVE, TICKET).parts,
      ({ slides, appendix }) => markupFaults(slides + appendix),
    );
  }
  const { outline, deck } = edited ?? talk;
  const paper = { notes: true, ink: 'full' } as const;
  if (whole) await step('write', () => formatTalk({ model, outline, deck, templates, paper }, FORMATS), writtenFaults);
  return { took, faults };
}

const LIVE = { script: '', style: '' };
const TICKET = { token: 'a', boot: 'b' };

function sourceOf({ name, text }: Case['document']): Promise<Source> {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readSource({ id: name, shown: name, extension: name.slice(4), bytes, sha256 }, READING);
}

function textsOf({ id, file }: Source): ReadonlyMap<string, string> {
  return new Map([[id, String(file.value)]]);
}

/** An error for people: one line that says something, with an exit code. */
export function isRefusal(error: unknown): boolean {
  return error instanceof InputError && /^\S[^\n]{10,}$/.test(error.message) && [1, 2].includes(error.code);
}

function writtenFaults(files: Awaited<ReturnType<typeof formatTalk>>): string[] {
  return files.flatMap((file) => {
    if (!('content' in file)) return [];
    const found =
      typeof file.content !== 'string'
        ? packageFaults(file.content)
        : file.path.endsWith('.md')
          ? markdownFaults(file.content)
          : [];
    return found.map((fault) => `${file.path}: ${fault}`);
  });
}
