import { createHash } from 'node:crypto';

/** An id as programs write them, made from what it names: the same for the same name (RFC 9562, version 8). */
export function guid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase();
  const variant = '89AB'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
