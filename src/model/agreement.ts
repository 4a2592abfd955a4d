/** Verbs that no ending makes agree. */
const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['is', 'are'],
  ['has', 'have'],
  ['does', 'do'],
];
/** "specializes": a third person that is no word for time or manner. */
const SINGULAR =
  /^(?!(?:always|sometimes|besides|perhaps|towards|across|unless|this)$)\p{Ll}{2,}[^siu\W]s$|^\p{Ll}+(?:ss|x|ch|sh)es$/u;
/** Verbs that end with one "s" take "es": all others in "-ses" lose the "s" alone ("uses", "increases"). */
const HISSING = /^(?:re)?(?:focus|bias|canvas|caucus|chorus|bus|gas)es$/;

/** A verb of the third person as many do it: "specializes" → "specialize", "goes" → "go", "lies" → "lie". */
export function bare(verb: string): string {
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(verb) || HISSING.test(verb)) return verb.slice(0, -2);
  return /..ies$/.test(verb) ? `${verb.slice(0, -3)}y` : verb.slice(0, -1);
}

/**
 * What follows the "that" of "a model that specializes in language", as it is said of many: "specialize in language".
 * Words that begin with no third person are left as they are.
 */
export function saidOfMany(words: string): string {
  const [verb = ''] = words.split(' ');
  const many = IRREGULAR.find(([one]) => one === verb)?.[1] ?? (SINGULAR.test(verb) ? bare(verb) : verb);
  return `${many}${words.slice(verb.length)}`;
}
