import { clean, document, el } from '../../ooxml/element.ts';
import { SPACES } from '../../ooxml/names.ts';
import type { Relation } from '../../ooxml/package.ts';
import { drawn, numbered } from '../draw/write.ts';
import type { Plan } from '../frame/plan.ts';
import type { Look } from '../look.ts';
import { tree } from './tree.ts';

/** A slide's XML with the relations that it names besides `fixed`. */
export interface Written {
  readonly xml: string;
  readonly relations: readonly Relation[];
}

/** Writes a slide. `target`: the path of the slide that lists a source, or null when there is none. */
export function slidePart(
  plan: Plan,
  {
    look,
    lang,
    fixed,
    target,
    moved,
  }: {
    look: Look;
    lang: string;
    fixed: readonly Relation[];
    target: (source: number) => string | null;
    moved: boolean;
  },
): Written {
  const relations = [...fixed];
  const link = (to: string | number): string | null => {
    const page = typeof to === 'number' ? target(to) : webPage(to);
    if (page === null) return null;
    const kind = typeof to === 'number' ? 'slide' : 'link';
    const known = relations.find((one) => one.kind === kind && one.target === page);
    if (known) return known.id;
    relations.push({ id: `rId${relations.length + 1}`, kind, target: page });
    return `rId${relations.length}`;
  };
  const ids = numbered();
  const shapes = plan.nodes.map((node) => drawn(node, { look, lang, link, moved }, ids));
  const xml = document(
    el(
      'p:sld',
      SPACES,
      el('p:cSld', {}, tree(...shapes)),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
      el('p:transition', { spd: 'fast' }, el('p:fade')),
    ),
  );
  return { xml, relations };
}

/** An address that a slide may open: http or https, as a parser writes it; null for any other. */
export function webPage(address: string): string | null {
  try {
    const url = new URL(clean(address));
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
