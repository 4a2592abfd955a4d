import {
  announcesOnly,
  type Beat,
  capitalise,
  LAYOUTS,
  type Mitigation,
  missingList,
  type Phrase,
  type RiskContent,
  safeguardOf,
} from '../../model/index.ts';
import { type Context, phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

const ROWS = LAYOUTS.risk.slots.rows ?? 4;

/** Risks beside the safeguards that the sources pair them with; safeguards alone where no risk is listed. */
export const risk: Lay<'risk'> = (beat, context): RiskContent => {
  const risks = context.ofKind(beat, 'risk').filter((one) => !announcesOnly(context.model, one));
  const safe = context.ofKind(beat, 'mitigation');
  const paired = risks.map((one) => ({
    risk: phraseOf(one),
    safeguard: safeguard(safe.find((other) => other.risks.includes(one.id))),
  }));
  const rest = safe.filter((one) => !risks.some((other) => one.risks.includes(other.id)));
  const alone = rest.flatMap((one) =>
    one.items.map((item) => ({ risk: null, safeguard: phraseOf(one, capitalise(item)) })),
  );
  return {
    rows: [...paired, ...alone].slice(0, ROWS),
    missing: risks.length === 0 ? missingPhrase(beat, context) : null,
  };
};

function safeguard(mitigation: Mitigation | undefined): Phrase | null {
  if (!mitigation) return null;
  return phraseOf(mitigation, safeguardOf(mitigation));
}

/** Says that a source announces a list and doesn't hold it. */
export function missingPhrase(beat: Beat, context: Context): Phrase | null {
  const gap = missingList(context.ofKind(beat, 'mitigation'), context.model);
  if (!gap) return null;
  const n = context.sources.find((source) => source.id === gap.span.source)?.n ?? 1;
  return {
    text: `Source ${n} announces ${gap.expected ?? 'a list'}, but its list is missing.`,
    claim: null,
    confidence: 'computed',
    spans: [gap.span],
  };
}
