/** The address of a file that stands in the page (`data:…`) in place of `target`; or, in words, why there is none. */
export type Embed = (target: string) => { readonly data: string } | { readonly fault: string };

/** An address that can't be: as it is written, and what is wrong with it. */
export interface NoAddress {
  readonly target: string;
  readonly fault: string;
}

/** An address in `url()` or `src()`, else a text (which is one in `image-set()`). */
const PARTS = /(?<![\w-])(?:url|src)\(\s*["']?([^"')]*)["']?\s*\)?|(type\(\s*)?(?:"([^"]*)"|'([^']*)')/gi;

/**
 * A value with the neighbours that it names embedded, or what it asks for that can't be. In `image-set` plain texts are
 * addresses too; elsewhere texts are left alone.
 */
export function embedded(value: string, embed: Embed | null): string | NoAddress {
  const plain = unescaped(value);
  const texts = /image-set\(/i.test(plain);
  let wrong: NoAddress | null = null;
  const settled = plain.replace(PARTS, (whole, address?: string, type?: string, double?: string, single?: string) => {
    const target = (address ?? (texts && !type ? (double ?? single) : undefined))?.trim();
    if (target === undefined || /^(?:data:|#)/i.test(target)) return whole;
    // A value with escapes is told, not written anew: what they stand for would have to be escaped again.
    const found = embed && plain === value && isNeighbour(target) ? embed(target) : { fault: FETCHED };
    if ('data' in found) return `url("${found.data}")`;
    wrong ??= { target, fault: found.fault };
    return whole;
  });
  return wrong ?? (settled === plain ? value : settled);
}

const FETCHED =
  'would be fetched, expected what stands in the page: a deck is one file that asks for nothing. Embed it as `url(data:…)`';

/** Seen from the sheet: no scheme, no host, not from the root. */
function isNeighbour(target: string): boolean {
  return target !== '' && !/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(target);
}

/** A value with its escapes resolved: `u\72l(` is `url(`. */
function unescaped(value: string): string {
  return value.replace(/\\([0-9a-f]{1,6})\s?|\\([^\n])/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff)),
  );
}
