/**
 * Language data: file name without extension → entry → phrases, all lower case. A phrase matches whole words,
 * whatever the case. Files are `content/lexicon/*.yaml`; folders given later add entries and phrases.
 */
export type Lexicon = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The phrases of an entry; an absent file or entry is a fault of the installation. */
export function phrases(lexicon: Lexicon, file: string, entry: string): readonly string[] {
  const found = lexicon[file]?.[entry];
  if (!found) throw new Error(`Lexicon \`${file}\` has no entry \`${entry}\``);
  return found;
}
