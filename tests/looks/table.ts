import type { Thin } from './casts.ts';
import type { Look } from './look.ts';

const HEADS = ['deck', 'slides', 'misfits', 'axe', 'visual', 'most words', 'kB', 'short'];

/** The table with its sums, the slots that sources don't fill, and every fault when asked. */
export function tableOf(looks: readonly Look[], thin: readonly Thin[], faults: boolean): string {
  const rows = looks.map((look) => [
    look.name,
    String(look.slides),
    String(look.misfits),
    String(look.violations),
    `${Math.round(look.visual * 100)}%`,
    String(look.words),
    String(Math.round(look.bytes / 1000)),
    look.short > 0 ? `${look.short} s` : '',
  ]);
  const all = rows.length > 1 ? [...rows, sums(looks)] : rows;
  return [...aligned([HEADS, ...all]), ...tooThin(thin), ...(faults ? listed(looks) : [])].join('\n');
}

function sums(looks: readonly Look[]): string[] {
  const sum = (of: (look: Look) => number) => looks.reduce((all, look) => all + of(look), 0);
  const slides = sum((look) => look.slides);
  return [
    `${looks.length} decks`,
    String(slides),
    String(sum((look) => look.misfits)),
    String(sum((look) => look.violations)),
    `${Math.round((sum((look) => look.visual * look.slides) / slides) * 100)}%`,
    String(Math.max(...looks.map((look) => look.words))),
    String(Math.max(...looks.map((look) => Math.round(look.bytes / 1000)))),
    '',
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADS.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function tooThin(thin: readonly Thin[]): string[] {
  if (thin.length === 0) return [];
  return ['', 'Slots that their sources are too thin for:', ...thin.map(({ name, reason }) => `  ${name}: ${reason}`)];
}

function listed(looks: readonly Look[]): string[] {
  return looks.flatMap(({ name, faults }) =>
    faults.length > 0 ? ['', name, ...faults.map((line) => `  ${line}`)] : [],
  );
}
