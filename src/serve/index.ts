/**
 * The local presenter server.
 *
 * In: the folder of a built talk, or its artifacts in memory, and the port that is wished for.
 * Out: a server on 127.0.0.1 that is already listening.
 * Guarantees: answers this machine's own browser only, GET and HEAD only, files within the folder only; never cached;
 *   a client that is slow or silent is dropped.
 * Reports: throws the system's error when no port can be had.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Artifact } from '../model/index.ts';
import { readInside } from '../store/index.ts';
import { type Lookup, respond } from './respond.ts';

export interface ServeOptions {
  /** What is served: a folder, read anew at each request, or artifacts. */
  readonly from: string | readonly Artifact[];
  /** 1..65535; 0 takes any free port. */
  readonly port: number;
}

export interface Serving {
  readonly url: string;
  /** The port in use: the one asked for, or the next free one. */
  readonly port: number;
  /** Closes every connection and frees the port. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** How many ports after the one asked for are tried before any free one is taken. */
const NEXT_PORTS = 20;
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const;
const MOST_CONNECTIONS = 1_100;

export async function serve({ from, port }: ServeOptions): Promise<Serving> {
  const lookup = typeof from === 'string' ? inFolder(from) : inMemory(from);
  const server = createServer(LIMITS, (request, response) => void respond(request, response, lookup));
  server.maxConnections = MOST_CONNECTIONS;
  await listenNear(server, port);
  const taken = (server.address() as AddressInfo).port;
  return { url: `http://${HOST}:${taken}/`, port: taken, close: () => close(server) };
}

function inFolder(dir: string): Lookup {
  return (path) => readInside(dir, path);
}

function inMemory(artifacts: readonly Artifact[]): Lookup {
  const files = new Map(
    artifacts.map(({ path, content }) => [path, typeof content === 'string' ? Buffer.from(content) : content]),
  );
  return async (path) => files.get(path) ?? null;
}

async function listenNear(server: Server, port: number): Promise<void> {
  const last = Math.min(port + NEXT_PORTS, 65_535);
  for (let wish = port; wish <= last; wish += 1) {
    if (await listen(server, wish)) return;
  }
  if (!(await listen(server, 0))) throw new Error(`No port of ${HOST} is free`);
}

/** False when the port is another program's. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
