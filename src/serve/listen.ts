import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens on one or several addresses of this machine, on the same port. */
export interface Listening {
  readonly port: number;
  /** Closes every connection and frees the port. */
  close(): Promise<void>;
}

/** How many ports after the one asked for are tried before any free one is taken. */
const NEXT_PORTS = 20;
/** How often any free port is tried when it has to be free on several addresses. */
const TRIES = 10;
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const;
/** Ms without a byte in either direction after which a connection is dropped; streams have a heartbeat. */
const SILENCE = 60_000;
/** More than may listen, so that a thousand that ask nothing keep no page out for the seconds until they are dropped. */
const MOST_CONNECTIONS = 2_500;

/**
 * Listens on all of `hosts`, on `port` or the next one that is free on each of them; 0 takes any. Throws the system's
 * error when an address isn't this machine's or no port can be had.
 */
export async function listenNear(answer: RequestListener, hosts: readonly string[], port: number): Promise<Listening> {
  const last = port === 0 ? 0 : Math.min(port + NEXT_PORTS, 65_535);
  const wishes = Array.from({ length: last - port + 1 }, (_, i) => port + i);
  for (const wish of [...wishes, ...Array.from({ length: TRIES }, () => 0)]) {
    const servers = await listenAll(answer, hosts, wish);
    if (servers) return { port: portOf(servers), close: () => closeAll(servers) };
  }
  throw new Error(`No port of ${hosts.join(', ')} is free`);
}

/** A server for each host, on the port that the first one got; null when another program has it on one of them. */
async function listenAll(
  answer: RequestListener,
  hosts: readonly string[],
  port: number,
): Promise<readonly Server[] | null> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(LIMITS, answer);
    server.maxConnections = MOST_CONNECTIONS;
    server.timeout = SILENCE;
    const heard = await listen(server, host, portOf(servers) || port).catch(async (error: unknown) => {
      await closeAll(servers);
      throw error;
    });
    if (!heard) {
      await closeAll(servers);
      return null;
    }
    servers.push(server);
  }
  return servers;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map(close));
}

function portOf(servers: readonly Server[]): number {
  return (servers[0]?.address() as AddressInfo | undefined)?.port ?? 0;
}

/** False when the port is another program's. */
function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      // A connection that can't be taken (no more files may be open) is none; the server goes on.
      server.off('error', fail).on('error', () => {});
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
