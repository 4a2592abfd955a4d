import type { Written } from './literals.ts';

/** Writes down every pattern that is put together from now on by files that aren't packages; those of `RegExp` alone, literals are read elsewhere. */
export function recordPatterns(): readonly Written[] {
  const found: Written[] = [];
  const seen = new Set<string>();
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (real, given, asked) => {
      const made = Reflect.construct(real, given, asked) as RegExp;
      note(made);
      return made;
    },
  });
  return found;

  function note({ source, flags }: RegExp): void {
    const key = `${source}/${flags}`;
    if (seen.has(key)) return;
    seen.add(key);
    const where = new Error('put together').stack?.split('\n').slice(3) ?? [];
    if (!where[0]?.includes('node_modules') && !where[0]?.includes('node:'))
      found.push({ where: 'composed', source, flags });
  }
}
