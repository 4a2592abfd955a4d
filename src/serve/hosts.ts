import { isIP } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { InputError } from '../model/index.ts';

/** Where a server listens, and how other devices reach it. */
export interface Hosts {
  /** Addresses to listen on; this machine itself is always among them. */
  readonly listen: readonly string[];
  /** Addresses to type elsewhere, as they stand in a link; none on this machine alone. */
  readonly others: readonly string[];
}

const HERE = '127.0.0.1';
const ALL = '0.0.0.0';

type Network = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * What `--host` asks for: null this machine alone, '' all its addresses, else one of them. Throws InputError 2 for what is
 * none of them.
 */
export function hostsFor(asked: string | null, network: Network = networkInterfaces()): Hosts {
  if (asked === null || asked === 'localhost' || asked === HERE) return { listen: [HERE], others: [] };
  const own = Object.values(network).flatMap((list = []) => list.filter(({ internal }) => !internal));
  const plain = own.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  if (asked === '' || asked === ALL) return { listen: [ALL], others: plain };
  if (isScoped(asked))
    throw new InputError(
      `--host ${asked}: an address of one cable (fe80…) can't stand in a link; ${expected(plain)}`,
      2,
    );
  if (isIP(asked) > 0 && own.some(({ address }) => address === asked)) {
    return { listen: [HERE, asked], others: [isIP(asked) === 6 ? `[${asked}]` : asked] };
  }
  throw new InputError(`--host ${asked}: ${expected(plain)}`, 2);
}

function expected(plain: readonly string[]): string {
  const choice =
    plain.length > 0 ? `one of this machine’s addresses (${plain.join(', ')})` : 'an address of this machine';
  return `expected ${choice}, or nothing for all of them (then write it last)`;
}

/** Whether an address holds on one link only: a browser can't be told which. */
function isScoped(address: string): boolean {
  return isIP(address) === 6 && (address.includes('%') || /^fe[89ab][0-9a-f]:/i.test(address));
}
