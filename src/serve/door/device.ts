/**
 * What a device is told apart by: its address; of IPv6, where it has as many as it likes, the network that it is in (the first
 * 64 bits).
 */
export function deviceOf(address: string): string {
  if (!address.includes(':') || /^::ffff:\d/i.test(address)) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const [front, back] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? 0 : 8 - (front?.length ?? 0) - (back?.length ?? 0);
  const groups = [...(front ?? []), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...(back ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
