import type { Artifact, Formattable } from '../../model/index.ts';

/** What was understood, what was planned and what is shown, each as its published schema says. */
export function json({ model, outline, deck }: Formattable): readonly Artifact[] {
  return Object.entries({ model, outline, deck }).map(([name, value]) => ({
    path: `${name}.json`,
    content: `${JSON.stringify(value, null, 2)}\n`,
  }));
}
