import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `must` counts for recall; `may` is neither required nor wrong. */
export type Grade = 'must' | 'may';

interface Label {
  readonly grade: Grade;
  readonly quote: string;
}

/** What a careful reader would list of one document; every quote is a run of its readable text. */
export interface Gold {
  readonly shape: string;
  readonly subjects: readonly { id: string; name: string; abbr?: string | null; aliases?: readonly string[] }[];
  readonly definitions: readonly (Label & { subject: string })[];
  readonly taxonomy: readonly (Label & { child: string; parent: string })[];
  readonly differences: readonly {
    grade: Grade;
    facet: string;
    sides: Readonly<Record<string, string | readonly string[]>>;
  }[];
  readonly similarities: readonly (Label & { subjects: readonly string[] | null })[];
  readonly industries: readonly (Label & { name: string; subjects?: readonly string[] | null })[];
  readonly risks: readonly (Label & { subject: string | null })[];
  readonly mitigations: readonly (Label & { risk: string | null })[];
  readonly advantages: readonly (Label & { subject: string | null })[];
  readonly statistics: readonly (Label & { value: string; when: string | null; attribution: string | null })[];
  readonly examples: readonly (Label & { of: string; items: readonly string[] })[];
  readonly outlook: readonly Label[];
  readonly boilerplate: readonly string[];
  readonly mustNot: readonly { kind: string; quote: string; why: string }[];
}

export interface Case {
  readonly slug: string;
  /** Absolute path of the document. */
  readonly path: string;
  readonly gold: Gold;
}

/** The labelled documents of a folder, in the order of their names. */
export function casesIn(folder: string): readonly Case[] {
  const slugs = existsSync(folder) ? readdirSync(folder).sort() : [];
  return slugs.flatMap((slug) => {
    const files = readdirSync(join(folder, slug));
    const file = files.find((name) => name.startsWith('document.'));
    if (!file || !files.includes('gold.json')) return [];
    const gold = JSON.parse(readFileSync(join(folder, slug, 'gold.json'), 'utf8')) as Gold;
    return [{ slug, path: join(folder, slug, file), gold }];
  });
}
