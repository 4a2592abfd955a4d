import type { Reference } from '../../documents/handout/references.ts';
import { corePart } from '../../ooxml/core.ts';
import type { Part, Relation } from '../../ooxml/package.ts';
import type { Paper } from '../paper.ts';
import { bodyPart } from './body.ts';
import { endnotesPart } from './endnotes.ts';
import { footerPart, headerPart } from './margins.ts';
import { numberingPart } from './numbering.ts';
import { settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';

/** The document's own relations; header and footer are named in its last section. */
const RELATIONS = [
  ['styles', 'word/styles.xml'],
  ['numbering', 'word/numbering.xml'],
  ['settings', 'word/settings.xml'],
  ['endnotes', 'word/endnotes.xml'],
  ['header', 'word/header1.xml'],
  ['footer', 'word/footer1.xml'],
] as const satisfies readonly (readonly [Relation['kind'], string])[];

/** All parts of a Word file around its body, whose lists and citations the paper has counted; `referred` knows a place by its id. */
export function paperParts(
  body: readonly string[],
  paper: Paper,
  referred: (place: string) => Reference | undefined,
): readonly Part[] {
  const relations = RELATIONS.map(([kind, target], i): Relation => ({ id: `rId${i + 1}`, kind, target }));
  const idOf = (kind: Relation['kind']) => relations.find((one) => one.kind === kind)?.id ?? '';
  const part = (path: string, type: Part['type'], content: string, more: readonly Relation[] = []): Part => ({
    path,
    type,
    content,
    relations: more,
  });
  return [
    part('docProps/core.xml', 'core', corePart(paper.deck, `${paper.name}: ${paper.deck.title}`)),
    part('word/document.xml', 'word', bodyPart(body, idOf('header'), idOf('footer')), relations),
    part('word/styles.xml', 'styles', stylesPart(paper)),
    part('word/numbering.xml', 'numbering', numberingPart(paper.lists())),
    part('word/settings.xml', 'settings', settingsPart(paper)),
    part('word/endnotes.xml', 'endnotes', endnotesPart(paper, referred)),
    part('word/header1.xml', 'header', headerPart(paper)),
    part('word/footer1.xml', 'footer', footerPart(paper)),
  ];
}
