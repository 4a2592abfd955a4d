import type { ClaimKind } from '../model/index.ts';

const KINDS: Readonly<Record<ClaimKind, true>> = {
  definition: true,
  taxonomy: true,
  difference: true,
  similarity: true,
  use: true,
  risk: true,
  mitigation: true,
  statistic: true,
  application: true,
  advantage: true,
  limitation: true,
  outlook: true,
  example: true,
  statement: true,
};

/** Every kind of claim; the compiler holds that none is missing. */
export const CLAIM_KINDS = Object.keys(KINDS) as readonly ClaimKind[];
