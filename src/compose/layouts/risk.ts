import {
  announcesOnly,
  type Beat,
  capitalise,
  LAYOUTS,
  type Mitigation,
  missingList,
  NEUTRAL_ICON,
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
  const rows = [...paired, ...alone].slice(0, ROWS);
  return {
    rows: rows.some((row) => row.risk && row.safeguard) ? rows : signed(rows, context),
    missing: risks.length === 0 ? missingPhrase(beat, context) : null,
  };
};

/** Cards of one kind, each with the icon that its words call for. */
function signed(rows: RiskContent['rows'], context: Context): RiskContent['rows'] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const icon = context.iconOf([(row.risk ?? row.safeguard)?.text ?? ''], taken);
    taken.add(icon);
    return icon === NEUTRAL_ICON ? row : { ...row, icon };
  });
}

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
