import { resolve } from 'node:path';
import { createMemory, type Memory } from '../../ingest/index.ts';
import { hostsFor, type LiveOptions, presentLive, type Serving } from '../../serve/index.ts';
import { sweepBeside } from '../../store/index.ts';
import { canOpen, openBrowser } from '../browser.ts';
import { CliError, explain } from '../error.ts';
import { unusedBrief } from '../live/keep.ts';
import { reporter, whereabouts } from '../live/report.ts';
import { tidier } from '../live/tidy.ts';
import { createWorkbench } from '../live/workbench.ts';
import type { PresentOptions } from '../options.ts';
import { createPrinter, type Printer } from '../print.ts';
import { onlyOne, settle } from '../request.ts';
import { buildTalks } from '../talk.ts';
import { builtAsJson, reportBuilt } from '../talk-report.ts';

/** `talkwright present`: a talk on disk, and served as its sources are now until the process is told to stop. */
export async function present(options: PresentOptions): Promise<void> {
  const port = portOf(options.port);
  const hosts = hostsFor(options.host ?? null);
  const print = createPrinter(options);
  const memory = createMemory();
  if (options.talk !== undefined) await sweepBeside(resolve(options.talk));
  // Looked for before the first edit can make one, told when the call was right.
  const unused = unusedBrief('present', options, process.cwd());
  const talk = await writeTalk(options, print, memory);
  if (unused !== null) print.note(unused);
  const server = await serveTalk(options, { port, hosts }, print, memory);
  if (port !== 0 && server.port !== port) print.warn(`port ${port} is taken: using ${server.port}`);
  const url = `${server.url}${options.rehearse ? '?rehearse' : ''}`;
  tellWhere({ ...server, url }, talk, options, print);
  if (options.open ?? canOpen(process)) openBrowser(url, () => print.warn(`no browser could be opened: go to ${url}`));
  await stopped();
  await server.close();
}

/** Writes the talk as `build` does; what programs are told of it. Of its making only the memory is kept. */
async function writeTalk(options: PresentOptions, print: Printer, memory: Memory): Promise<object> {
  const built = await buildTalks([onlyOne(settle(options, process.cwd()), options)], options, print, memory);
  if (!options.json) reportBuilt(built, print);
  return builtAsJson(built);
}

async function serveTalk(
  options: PresentOptions,
  where: Pick<LiveOptions, 'port' | 'hosts'>,
  print: Printer,
  memory: Memory,
): Promise<Serving> {
  const bench = createWorkbench(options, process.cwd(), memory);
  const [report, tidy] = [reporter(print), tidier()];
  const say: LiveOptions['say'] = (said) => {
    report(said);
    tidy();
  };
  const server = await presentLive({
    ...where,
    bench,
    ticket: bench.ticket,
    explain: (error) => explain(error).lines,
    say,
  });
  tidy();
  return server;
}

function tellWhere(server: Serving, talk: object, { json }: PresentOptions, print: Printer): void {
  const { url, others, code } = server;
  const known = { ...talk, url, ...(code === null ? {} : { others, code }) };
  if (json) print.data(known);
  else for (const line of whereabouts(server)) print.result(line);
  print.note('Ctrl-C ends it');
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
