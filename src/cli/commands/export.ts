import { resolve } from 'node:path';
import { CliError } from '../error.ts';
import { printFinished } from '../finished.ts';
import type { BuildOptions, ExportOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { changesOf, recordIn } from '../recorded.ts';
import { onlyOne, settle } from '../request.ts';
import { buildTalks } from '../talk.ts';
import { shown, tellBuilt } from '../talk-report.ts';

/**
 * `talkwright export`: a talk that is there in other formats, made again from what it was made from, or printed as it is there; 1 where one is
 * missing.
 */
export async function exportTalk(options: ExportOptions): Promise<0 | 1> {
  const print = createPrinter(options);
  const [deck, ...others] = options.deck;
  if (deck === undefined || others.length > 0)
    throw new CliError(`expected one talk to export, found ${options.deck.length}: name its folder`);
  if (options.format === undefined)
    throw new CliError('--format is missing: what shall it be, such as pptx or pdf,md?');
  const { dir, record, asked, cwd } = await recordIn(deck);
  const build: BuildOptions = { ...options, ...asked, out: resolve(options.out ?? dir) };
  const request = onlyOne(settle(build, cwd), build);
  if (await printFinished({ dir, record, asked, cwd }, request, build, print)) return 0;
  let changed = false;
  const built = await buildTalks([request], build, print, undefined, {
    cwd,
    look: (made, known, templates) => {
      const changes = changesOf(record, { ...made, known, templates }, dir);
      changed = changes.length > 0;
      if (!changed || options.anew) return;
      throw new CliError([...changes, advice(deck)].join('\n'), 1);
    },
  });
  const left = record.made.filter((path) => !built.talks[0].files.written.includes(path));
  if (changed && left.length > 0 && built.talks[0].dir === dir)
    print.warn(`still as they were made before: ${left.join(', ')} (--format makes them again too)`);
  return tellBuilt(built, options.json ?? false, print);
}

function advice(deck: string): string {
  return (
    `${shown(resolve(deck))} is not the talk that would be made now: nothing was written. Bring back what it was made from, or add --anew ` +
    'to make another talk of what is there now'
  );
}
