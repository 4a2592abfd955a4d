import { VFileMessage } from 'vfile-message';
import type { Deck, OwnLayout, Templates } from '../../../model/index.ts';
import { deckContext, type LayoutContext } from '../context.ts';
import { bodyOf } from './draw.ts';
import { removedFrom } from './removed.ts';

/**
 * What authors of own layouts should know: what the sanitiser takes out of their drawings, and drawings that change from
 * one time to the next. A warning each, with the first slide that it is about.
 */
export function reviewOwn(deck: Deck, templates: Templates): VFileMessage[] {
  const { layouts = {} } = templates;
  if (Object.keys(layouts).length === 0) return [];
  const context = deckContext(deck, templates.icons, layouts);
  const found = new Map<string, VFileMessage>();
  context.slides.forEach(({ data }, i) => {
    const own = layouts[data.layout];
    if (!own) return;
    for (const fault of faultsOf(own, { ...context, data, number: i + 1 })) {
      const key = `${own.file} ${fault}`;
      if (!found.has(key)) found.set(key, warning(own.file, `slide ${data.id}: ${fault}`));
    }
  });
  return [...found.values()];
}

function faultsOf(own: OwnLayout, context: LayoutContext): readonly string[] {
  const body = bodyOf(own, context);
  const changes = JSON.stringify(body) !== JSON.stringify(bodyOf(own, context));
  return [
    ...removedFrom(body).map((what) => `left out ${what}`),
    ...(changes
      ? ['draws differently each time, expected the same from the same slide: leave clock and chance out']
      : []),
  ];
}

function warning(file: string, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { ruleId: 'own-layout', source: 'render' });
  message.file = file;
  message.fatal = false;
  return message;
}
