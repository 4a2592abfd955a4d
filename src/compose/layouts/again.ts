import { type Beat, boundOf, type Claim, capitalise, namedBy, pointOf, type Statistic } from '../../model/index.ts';
import { type Context, phraseOf, scaffold } from '../context.ts';
import { fits, leaningOn, type Takeaway } from './takeaway.ts';

/** What a short talk leaves beyond its one point: the best of what each part showed, in the order of the telling. */
export function shownAgain(items: readonly Takeaway[], context: Context): Takeaway[] {
  const used = new Set(items.flatMap((one) => [one.head.claim, one.text.claim]));
  const risks = items.some((one) => one.figure === 'risk');
  return context.sections.flatMap(({ name }) => {
    const beats = context.outline.beats.filter((one) => one.mode === 'teach' && one.part === name);
    const made = beats.flatMap((beat) =>
      shown(beat, context)
        .filter((claim) => !used.has(claim.id) && !(risks && RISKS.has(claim.kind)))
        .flatMap((claim) => {
          const one = madeOf(claim, name);
          return one ? [leaningOn(beat, one)] : [];
        }),
    );
    return made.slice(0, 1);
  });
}

/** Kinds that one takeaway sums up. */
const RISKS: ReadonlySet<string> = new Set(['risk', 'mitigation']);

function shown(beat: Beat, context: Context): Claim[] {
  return beat.claims.flatMap((id) => {
    const one = context.claim(id);
    return 'sides' in one ? [] : [one];
  });
}

/** A figure under itself, any other point under the name of its part. */
function madeOf(claim: Claim & { readonly kind: string }, part: string): Takeaway | null {
  const point = pointOf(claim);
  const made: Takeaway | null =
    claim.kind === 'statistic'
      ? figureOf(claim as Statistic)
      : point
        ? { figure: 'points', head: scaffold(part), text: phraseOf(claim, point) }
        : null;
  return made && fits(made) ? made : null;
}

/** The figure with who says it, over what it counts. */
export function figureOf(figure: Statistic): Takeaway {
  const value = capitalise(counting(figure));
  const by = namedBy(figure);
  const head = by === null ? value : `${value}, says ${by}`;
  return { figure: 'stat', head: phraseOf(figure, head), text: phraseOf(figure) };
}

/** The figure with what it is counted in, and its bound: "at least 500 MW". */
function counting(figure: Statistic): string {
  const { value, unit } = figure;
  return boundOf(figure)?.words ?? (unit === null || unit === '' || value.includes(unit) ? value : `${value} ${unit}`);
}
