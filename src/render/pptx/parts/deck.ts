import type { Slide, Templates } from '../../../model/index.ts';
import { type DrawnSlide, ledgerPart } from '../../ledger/part.ts';
import { corePart } from '../../ooxml/core.ts';
import type { Part, Relation } from '../../ooxml/package.ts';
import { spelling } from '../../ooxml/script.ts';
import type { DeckContext } from '../../reveal/context.ts';
import { FRAMES, type Page, type Plan } from '../frame/plan.ts';
import { layOut } from '../layouts/layouts.ts';
import { lookOf } from '../look.ts';
import {
  appPart,
  FIRST_SLIDE,
  presentationPart,
  presPropsPart,
  type Stretch,
  tableStylesPart,
  viewPropsPart,
} from './fixed.ts';
import { layoutPart } from './layouts.ts';
import { brandIn, logoOf } from './logo.ts';
import { masterPart } from './master.ts';
import { notesMasterPart, notesPart } from './notes.ts';
import { slidePart } from './slide.ts';
import { themePart } from './theme.ts';

/** A slide of the file, with the deck's slide that it is drawn from. */
interface Laid {
  readonly slide: Slide;
  readonly page: Page;
  readonly plan: Plan;
}

const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const LEDGER = 'customXml/item1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const slidePath = (i: number) => `ppt/slides/slide${i + 1}.xml`;
const notesPath = (i: number) => `ppt/notesSlides/notesSlide${i + 1}.xml`;
const layoutPath = (i: number) => `ppt/slideLayouts/slideLayout${i + 1}.xml`;

/** All parts of the file, in a fixed order. */
export function deckParts(context: DeckContext, templates: Templates): readonly Part[] {
  const { deck } = context;
  const look = lookOf(deck, templates);
  const lang = spelling(deck.lang);
  const logo = logoOf(deck.brand);
  const laid = context.slides.flatMap((slide, i) => {
    const page: Page = { ...context, data: slide.data, number: i + 1, logo: logo?.shape ?? null };
    return layOut(slide.data, page).map((plan): Laid => ({ slide, page, plan }));
  });
  const target = (source: number) => {
    const at = laid.findIndex(
      ({ slide: { data } }) => data.layout === 'sources' && data.content.rows.some(({ n }) => n === source),
    );
    return at < 0 ? null : slidePath(at);
  };
  const drawn: DrawnSlide[] = [];
  const slides = laid.flatMap(({ slide, page, plan }, i): Part[] => {
    const fixed: Relation[] = [
      { id: 'rId1', kind: 'layout', target: layoutPath(FRAMES.indexOf(plan.frame)) },
      { id: 'rId2', kind: 'notes', target: notesPath(i) },
      ...(logo?.relations ?? []),
    ];
    const { xml, relations } = slidePart(plan, { look, lang, fixed, target, moved: page.number !== i + 1 });
    const notes = notesPart(slide, page, plan.answer ?? false);
    drawn.push({ slide, xml, notes });
    return [
      part(slidePath(i), 'slide', xml, relations),
      part(
        notesPath(i),
        'notes',
        notes,
        numbered([
          ['notesMaster', NOTES_MASTER],
          ['slide', slidePath(i)],
        ]),
      ),
    ];
  });
  const writing = { look, lang, link: () => null };
  return [
    part('docProps/core.xml', 'core', corePart(deck)),
    part('docProps/app.xml', 'app', appPart(laid.length, laid.length)),
    part('ppt/presentation.xml', 'presentation', presentationPart(deck, laid.length, stretches(laid, deck.title)), [
      ...numbered([
        ['master', MASTER],
        ...laid.map((_, i) => ['slide', slidePath(i)] as const),
        ['notesMaster', NOTES_MASTER],
        ['presProps', 'ppt/presProps.xml'],
        ['viewProps', 'ppt/viewProps.xml'],
        ['theme', THEME],
        ['tableStyles', 'ppt/tableStyles.xml'],
        ['data', LEDGER],
      ]),
    ]),
    part(LEDGER, 'data', ledgerPart(deck, drawn)),
    part('ppt/presProps.xml', 'presProps', presPropsPart),
    part('ppt/viewProps.xml', 'viewProps', viewPropsPart),
    part('ppt/tableStyles.xml', 'tableStyles', tableStylesPart),
    part(THEME, 'theme', themePart(look, deck.brand?.name ?? 'Talk')),
    part(NOTES_THEME, 'theme', themePart(look, 'Notes')),
    part(
      MASTER,
      'master',
      masterPart(look),
      numbered([...FRAMES.map((_, i) => ['layout', layoutPath(i)] as const), ['theme', THEME]]),
    ),
    ...FRAMES.map((name, i) =>
      part(layoutPath(i), 'layout', layoutPart(name, writing, brandIn(name, deck.brand, logo, look)), [
        ...numbered([['master', MASTER]]),
        ...(logo?.relations ?? []),
      ]),
    ),
    part(NOTES_MASTER, 'notesMaster', notesMasterPart(look), numbered([['theme', NOTES_THEME]])),
    ...slides,
    ...(logo?.parts ?? []),
  ];
}

function part(path: string, type: Part['type'], content: string, relations: readonly Relation[] = []): Part {
  return { path, type, content, relations };
}

function numbered(targets: readonly (readonly [Relation['kind'], string])[]): Relation[] {
  return targets.map(([kind, target], i) => ({ id: `rId${i + 1}`, kind, target }));
}

/** The runs of slides that belong to one part of the talk, under its name; what stands before, between and after it under the talk's. */
function stretches(laid: readonly Laid[], title: string): Stretch[] {
  const runs: { key: string | null; name: string; slides: number[] }[] = [];
  laid.forEach(({ slide: { data }, page }, i) => {
    const last = runs.at(-1);
    if (last && last.key === data.section) last.slides.push(FIRST_SLIDE + i);
    else
      runs.push({
        key: data.section,
        name: page.deck.sections.find(({ id }) => id === data.section)?.name ?? title,
        slides: [FIRST_SLIDE + i],
      });
  });
  return runs;
}
