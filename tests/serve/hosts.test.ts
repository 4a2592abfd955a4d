import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { hostsFor } from '../../src/serve/hosts.ts';

const at = (address: string, internal = false) =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo;

const NETWORK = {
  lo: [at('127.0.0.1', true), at('::1', true)],
  wifi: [at('192.168.1.20'), at('fe80::1')],
  cable: [at('10.0.0.7'), at('fd00::7')],
  off: undefined,
};

describe('the hosts to listen on', () => {
  test.each([
    [null, ['127.0.0.1'], []],
    ['localhost', ['127.0.0.1'], []],
    ['127.0.0.1', ['127.0.0.1'], []],
    ['', ['0.0.0.0'], ['192.168.1.20', '10.0.0.7']],
    ['0.0.0.0', ['0.0.0.0'], ['192.168.1.20', '10.0.0.7']],
    ['10.0.0.7', ['127.0.0.1', '10.0.0.7'], ['10.0.0.7']],
    ['fd00::7', ['127.0.0.1', 'fd00::7'], ['[fd00::7]']],
  ])('for %j are %j, and others type %j', (asked, listen, others) => {
    expect(hostsFor(asked, NETWORK)).toEqual({ listen, others });
  });

  test.each(['articles/', '8.8.8.8', '10.0.0.8', '10.0.0', 'evil.example', '::1', '256.0.0.1'])(
    'are none for %s: the line says what is expected',
    (asked) => {
      expect(() => hostsFor(asked, NETWORK)).toThrow(
        `--host ${asked}: expected one of this machine’s addresses (192.168.1.20, 10.0.0.7), or nothing for all of them`,
      );
    },
  );

  test.each(['fe80::1', 'FE80::1', 'feb0::2', 'fe80::1%wifi', 'fd00::7%cable'])(
    'are refused at %s, which no link on another device can name',
    (asked) => {
      expect(() => hostsFor(asked, NETWORK)).toThrow(
        `--host ${asked}: an address of one cable (fe80…) can't stand in a link; expected one of this machine’s addresses`,
      );
    },
  );

  test('are this machine alone where there is no network', () => {
    expect(hostsFor('', {})).toEqual({ listen: ['0.0.0.0'], others: [] });
    expect(() => hostsFor('10.0.0.7', {})).toThrow(/an address of this machine/);
  });
});
