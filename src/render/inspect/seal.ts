import { createHash } from 'node:crypto';

/** What stands in the shell where the seal goes. */
export const UNSEALED = '0'.repeat(64);

const SEAL = /(<meta name="generator" content="Talkwright inspection )([0-9a-f]{64})(">)/;

/** The page with its own digest in its head: whoever writes over it can tell whether a person changed it. */
export function sealed(page: string): string {
  return page.replace(SEAL, (_, before: string, _none: string, after: string) => `${before}${digest(page)}${after}`);
}

/** Whether `text` is a page of ours, exactly as it was written. */
export function isSealed(text: string): boolean {
  const seal = SEAL.exec(text)?.[2];
  return seal !== undefined && seal === digest(text.replace(SEAL, `$1${UNSEALED}$3`));
}

function digest(page: string): string {
  return createHash('sha256').update(page, 'utf8').digest('hex');
}
