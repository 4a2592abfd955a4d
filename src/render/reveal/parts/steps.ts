import type { Element } from 'hast';
import { h } from '../../markup/element.ts';
import { labels } from '../labels.ts';

/** What people do, step by step, each with its minutes; the client marks the one that the time is for. */
export function steps(all: readonly { readonly text: string; readonly seconds: number }[]): Element {
  return h('ol.steps', { className: [`steps-${all.length}`] }, [
    ...all.map((step, i) =>
      h('li', { dataSeconds: String(step.seconds) }, [
        h('span.step-n', { ariaHidden: 'true' }, String(i + 1)),
        ' ',
        h('span.step-text', step.text),
        ' ',
        h('span.step-time', labels.minutes(step.seconds)),
      ]),
    ),
  ]);
}
