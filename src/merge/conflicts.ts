import type { Conflict, Dispute, Example, Span, Statistic } from '../model/index.ts';
import { lemmasOf, overlap } from './lemmas.ts';

/** What can't both hold: a thing listed under a subject and doubted elsewhere, and one quantity with two values. */
export function conflictsOf(
  examples: readonly Example[],
  disputes: readonly Dispute[],
  statistics: readonly Statistic[],
): readonly Conflict[] {
  return [...disputed(examples, disputes), ...disjoint(statistics)];
}

function disputed(examples: readonly Example[], disputes: readonly Dispute[]): readonly Conflict[] {
  return disputes.flatMap((dispute): Conflict[] => {
    const claimed = examples.find(
      (example) => example.subject === dispute.subject && example.item.toLowerCase() === dispute.item.toLowerCase(),
    );
    const [place] = claimed?.spans ?? [];
    return place
      ? [between(place, dispute.span, `“${dispute.item}” is named as an example here, and that is doubted there`)]
      : [];
  });
}

function disjoint(statistics: readonly Statistic[]): readonly Conflict[] {
  return statistics.flatMap((one, i) =>
    statistics.slice(i + 1).flatMap((other): Conflict[] => {
      const comparable =
        one.unit !== null && one.unit === other.unit && one.when === other.when && one.value !== other.value;
      if (!comparable || one.spans[0].source === other.spans[0].source) return [];
      const [a, b] = [lemmasOf(one.text.replace(/\d[\d.,]*/g, '')), lemmasOf(other.text.replace(/\d[\d.,]*/g, ''))];
      if (Math.min(a.size, b.size) < 4 || overlap(a, b) < 0.75) return [];
      return [between(one.spans[0], other.spans[0], `${one.value} here, ${other.value} there`)];
    }),
  );
}

function between(a: Span, b: Span, reason: string): Conflict {
  return { between: [a, b], reason };
}
