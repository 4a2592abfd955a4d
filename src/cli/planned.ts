import type { Templates } from '../model/index.ts';
import { planTalk } from '../pipeline.ts';
import { CliError } from './error.ts';
import type { Known } from './know.ts';
import { lineOf } from './line.ts';
import type { Request } from './request.ts';

/** The talk of a request. Throws CliError 1 with a line for each fault that no talk can be shown with. */
export function planned({ brief, profile }: Request, { model, lexicon }: Known, templates: Templates) {
  const talk = planTalk(model, brief, profile, templates, lexicon);
  const wrong = talk.messages.filter((message) => message.fatal);
  if (wrong.length > 0) throw new CliError(wrong.map(lineOf).join('\n'), 1);
  return talk;
}
