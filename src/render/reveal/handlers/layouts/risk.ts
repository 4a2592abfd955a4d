import type { Element, ElementContent } from 'hast';
import type { Phrase, RiskContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { certainty, longest, nothing, size, words } from '../../parts/phrase.ts';

/** Risks with their safeguards in pairs; or one kind alone as cards, with what the sources leave out said plainly. */
export function risk(content: RiskContent, context: LayoutContext): ElementContent[] {
  const { rows } = content;
  const risks = rows.some((row) => row.risk);
  const safeguards = rows.some((row) => row.safeguard);
  const body = risks && safeguards ? pairs(content, context) : alone(content, context, risks ? 'risk' : 'safeguard');
  return contentSlide(context, body);
}

function pairs({ rows }: RiskContent, context: LayoutContext): ElementContent[] {
  const scale = size(longest(rows.flatMap((row) => [row.risk?.text, row.safeguard?.text])), [50, 70]);
  return [
    h('div.risk-pairs', { className: [`rows-${rows.length}`, scale] }, [
      h('div.risk-heads', { ariaHidden: 'true' }, [h('p', labels.risk), h('p', labels.safeguard)]),
      h(
        'ul',
        rows.map((row) =>
          h('li', [
            card(row.risk, 'risk', labels.noRisk, context),
            icon(context, 'arrow-right'),
            card(row.safeguard, 'safeguard', labels.noSafeguard, context),
          ]),
        ),
      ),
    ]),
  ];
}

function alone({ rows, missing }: RiskContent, context: LayoutContext, kind: 'risk' | 'safeguard'): ElementContent[] {
  const cards = rows.flatMap(({ [kind]: phrase, icon: sign }) => (phrase ? [{ phrase, sign }] : []));
  const scale = size(longest(cards.map(({ phrase }) => phrase.text)), [50, 70]);
  return [
    h('div.risk-alone', { className: [`cards-${cards.length}`, scale] }, [
      ...(missing ? [h('p.missing', [icon(context, 'file-question-mark'), h('span', words(missing))])] : []),
      h(
        'ul',
        cards.map(({ phrase, sign }) => h('li', [card(phrase, kind, '', context, sign)])),
      ),
    ]),
  ];
}

function card(
  phrase: Phrase | null,
  kind: 'risk' | 'safeguard',
  absent: string,
  context: LayoutContext,
  sign?: string,
): Element {
  const name = sign ?? (kind === 'risk' ? 'triangle-alert' : 'shield-check');
  const label = kind === 'risk' ? labels.risk : labels.safeguard;
  if (!phrase) return h('div.risk-card.empty', [nothing(absent)]);
  return h('div.risk-card', { className: [`is-${kind}`, ...certainty(phrase)] }, [
    icon(context, name),
    h('p', [h('span.unseen', `${label}: `), ...words(phrase, context)]),
  ]);
}
