import { type Memory, readInspectionTemplates, readLiveAssets, tellStep } from '../../ingest/index.ts';
import { type Brief, type Deck, type LiveTicket, slidesOf, type Templates, turnKept } from '../../model/index.ts';
import { inspectSources, layoutsOf, meaningOf, renderDocument, renderLive } from '../../pipeline.ts';
import type { LiveTalk, Wish } from '../../serve/live/bench.ts';
import { type Known, knowFor } from '../know.ts';
import { readLook } from '../look.ts';
import type { BuildOptions } from '../options.ts';
import { planned } from '../planned.ts';
import { createPrinter } from '../print.ts';
import { onlyOne, settle } from '../request.ts';
import { PACKAGE } from '../resources.ts';
import { editableOf } from './editable.ts';
import { withWish } from './wish.ts';

/** Makes the talk of a command line as a wish changes it. Throws InputError and CliError as a build does. */
export function maker(
  options: () => BuildOptions,
  cwd: string,
  ticket: LiveTicket,
  memory: Memory,
): (wish: Wish) => Promise<LiveTalk> {
  const print = createPrinter({ quiet: true });
  return async (wish) => {
    tellStep('begun');
    turnKept();
    const asked = withWish(options(), wish);
    const request = onlyOne(settle(asked, cwd), asked);
    const { templates } = await readLook(asked, request.brief.brand, cwd, memory);
    const known = await knowFor([request], cwd, print, memory);
    tellStep('understood');
    const made = planned(request, known, templates);
    const { deck, outline } = made;
    tellStep('planned');
    const page = renderLive(deck, templates, readLiveAssets(PACKAGE), ticket);
    tellStep('drawn');
    return {
      ...page,
      slides: slidesOf(deck).map(({ data }) => ({ id: data.id, title: data.title })),
      sources: known.model.sources.map(({ path }) => path),
      wish: { slot: request.brief.slot, audience: request.brief.audience, theme: request.brief.theme },
      editable: once(() =>
        editableOf(
          made,
          request.brief,
          known.model,
          (beat) => layoutsOf(beat, outline, known.model),
          meaningOf(outline, request.brief, known.model),
        ),
      ),
      document: (path) => documentOf(path, deck, known, templates, request.brief),
    };
  };
}

/** Looked up when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What lies beside the deck, drawn when somebody asks for it. */
function documentOf(path: string, deck: Deck, { documents, model }: Known, templates: Templates, { edits }: Brief) {
  if (path === 'inspect.html')
    return inspectSources(documents, model, readInspectionTemplates(PACKAGE), { edits, deck }).content;
  return renderDocument(deck, templates, path)?.content ?? null;
}
