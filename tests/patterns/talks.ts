import { FORMATS } from '../../src/model/index.ts';
import { formatTalk } from '../../src/pipeline.ts';
import { knowDefault, talkOf } from '../pipeline/default-talk.ts';
import { templates } from '../render/pptx/file.ts';

/** Makes the default talk in every format, by which all patterns that are put together for it are. */
export async function talks(): Promise<void> {
  const known = await knowDefault();
  const { outline, deck } = talkOf(known);
  await formatTalk({ model: known.model, outline, deck, templates, paper: { notes: true, ink: 'full' } }, FORMATS);
}
