import type { Places } from './source.ts';
import type { Span } from './span.ts';

/** A place as people name it: the line, or the page or paragraph of a format that has no lines of its own. 1-based. */
export interface Place {
  readonly unit: 'line' | Places['unit'];
  readonly n: number;
}

/** Where a span begins, in the unit that its source is read in. */
export function locate(span: Pick<Span, 'line' | 'start'>, places: Places | null): Place {
  if (places === null) return { unit: 'line', n: span.line };
  let low = 0;
  let high = places.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places.starts[middle] as number) <= span.start) low = middle;
    else high = middle;
  }
  return { unit: places.unit, n: low + 1 };
}
