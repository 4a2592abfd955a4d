import { serve } from '../../serve/index.ts';
import { canOpen, openBrowser } from '../browser.ts';
import { CliError } from '../error.ts';
import type { PresentOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { onlyOne, settle } from '../request.ts';
import { type BuiltTalk, buildTalks } from '../talk.ts';
import { builtAsJson, reportBuilt } from '../talk-report.ts';

/** `talkwright present`: a talk on disk, served until the process is told to stop. */
export async function present(options: PresentOptions): Promise<void> {
  const port = portOf(options.port);
  const print = createPrinter(options);
  const request = onlyOne(settle(options, process.cwd()), options);
  const built = await buildTalks([request], options, print);
  const [talk] = built.talks;
  if (!options.json) reportBuilt(built, print);
  const server = await serve({ from: talk.dir, port });
  const url = `${addressOf(server, talk)}${options.rehearse ? '?rehearse' : ''}`;
  if (port !== 0 && server.port !== port) print.warn(`port ${port} is taken: using ${server.port}`);
  print.result(options.json ? JSON.stringify({ ...builtAsJson(built), url }, null, 2) : url);
  print.note('Ctrl-C ends it');
  if (options.open ?? canOpen(process)) openBrowser(url, () => print.warn(`no browser could be opened: go to ${url}`));
  await stopped();
  await server.close();
}

/** The page of the talk; another name than the index when a person's own index stays. */
function addressOf(server: { readonly url: string }, { files }: BuiltTalk): string {
  const beside = files.kept.find(({ path }) => path === 'index.html')?.beside;
  return beside ? `${server.url}${encodeURIComponent(beside)}` : server.url;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new CliError(`--port ${text}: expected a whole number from 0 to 65535`);
  return port;
}

/** Resolves when the process is told to stop; told again (a terminal and npm both tell), it goes on ending. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
}
