import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { listenNear } from '../../src/serve/listen.ts';

/** Belongs to nobody: it is for books (RFC 5737). */
const NOBODYS = '192.0.2.1';

describe('listening', () => {
  test('closes what it opened where one of the addresses can not be had', async () => {
    const free = await listenNear(() => {}, ['127.0.0.1'], 0);
    await free.close();
    await expect(listenNear(() => {}, ['127.0.0.1', NOBODYS], free.port)).rejects.toThrow(/EADDRNOTAVAIL/);
    const refused = await new Promise((resolve) => {
      const socket = connect(free.port, '127.0.0.1', () => socket.destroy() && resolve('taken'));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(refused).toBe('ECONNREFUSED');
  });
});
