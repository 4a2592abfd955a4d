import { hostsFor, presentLive } from '../../serve/index.ts';
import { canOpen, openBrowser } from '../browser.ts';
import { CliError, explain } from '../error.ts';
import { reporter, whereabouts } from '../live/report.ts';
import { createWorkbench } from '../live/workbench.ts';
import type { PresentOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { onlyOne, settle } from '../request.ts';
import { buildTalks } from '../talk.ts';
import { builtAsJson, reportBuilt } from '../talk-report.ts';

/** `talkwright present`: a talk on disk, and served as its sources are now until the process is told to stop. */
export async function present(options: PresentOptions): Promise<void> {
  const port = portOf(options.port);
  const hosts = hostsFor(options.host ?? null);
  const cwd = process.cwd();
  const print = createPrinter(options);
  const built = await buildTalks([onlyOne(settle(options, cwd), options)], options, print);
  if (!options.json) reportBuilt(built, print);
  const bench = createWorkbench(options, cwd);
  const told = { explain: (error: unknown) => explain(error).lines, say: reporter(print) };
  const server = await presentLive({ bench, ticket: bench.ticket, port, hosts, ...told });
  if (port !== 0 && server.port !== port) print.warn(`port ${port} is taken: using ${server.port}`);
  const { others, code } = server;
  const url = `${server.url}${options.rehearse ? '?rehearse' : ''}`;
  const urls = { url, ...(code === null ? {} : { others, code }) };
  if (options.json) print.result(JSON.stringify({ ...builtAsJson(built), ...urls }, null, 2));
  else for (const line of whereabouts({ ...server, url })) print.result(line);
  print.note('Ctrl-C ends it');
  if (options.open ?? canOpen(process)) openBrowser(url, () => print.warn(`no browser could be opened: go to ${url}`));
  await stopped();
  await server.close();
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
