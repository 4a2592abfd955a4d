import type { ClaimEdit, Deck, Notes, Outline, Phrase, Slide, SlideData, Standing } from '../model/index.ts';
import { slideEdits } from './arrange.ts';
import type { Reading } from './reading.ts';
import { reportsOf } from './report.ts';
import { revisedScript } from './script.ts';
import { shownTexts, withShown, withTitle } from './shown.ts';
import { targetOf } from './target.ts';

/** What is said on each slide, by the id of its beat, in a person's words. */
export function revisedScripts(
  scripts: ReadonlyMap<string, readonly Phrase[]>,
  outline: Outline,
  reading: Reading,
): ReadonlyMap<string, readonly Phrase[]> {
  const standing = standingsOf(outline);
  return new Map(
    standing.map((one) => [one.id, revisedScript(one, standing, scripts.get(one.id) ?? [], reading)] as const),
  );
}

/** The deck in a person's words, with what became of each of their edits. */
export function revised(deck: Deck, outline: Outline, reading: Reading): Deck {
  const standing = standingsOf(outline);
  const edits = reading.edits.edits.filter((edit): edit is ClaimEdit => edit.kind === 'claim' && edit.say !== null);
  const texts = new Map(edits.map((edit) => [edit, shownTexts(deck, edit, reading)] as const));
  const change = (slide: Slide): Slide => {
    const step = standing.find(({ id }) => id === slide.data.beat);
    if (!step) return slide;
    const titled = retitled(slide, step, standing, reading);
    const data = edits.reduce((now, edit) => withShown(now, edit, texts.get(edit) ?? new Set(), reading), titled);
    const [notes] = slide.children;
    return {
      ...slide,
      data,
      children: [spokenNotes(notes, revisedScript(step, standing, notes.data.script, reading))],
    };
  };
  const children = deck.root.children.map((node) =>
    node.type === 'slide'
      ? change(node)
      : node.type === 'stack'
        ? { ...node, children: node.children.map(change) }
        : node,
  );
  const next: Deck = { ...deck, root: { ...deck.root, children } };
  return { ...next, edits: reportsOf(deck, next, outline, reading) };
}

/** The plan with the titles that its slides have. */
export function retitledOutline(outline: Outline, deck: Deck): Outline {
  const own = new Map(
    deck.root.children.flatMap((node) => {
      const slides = node.type === 'slide' ? [node] : node.type === 'stack' ? node.children : [];
      return slides.flatMap(({ data }) =>
        data.titleFrom.confidence === 'own' ? [[data.beat, data.title] as const] : [],
      );
    }),
  );
  return { ...outline, beats: outline.beats.map((beat) => ({ ...beat, title: own.get(beat.id) ?? beat.title })) };
}

function retitled(slide: Slide, step: Standing, all: readonly Standing[], reading: Reading): SlideData {
  const titles = slideEdits(reading).filter(({ title }) => title !== null);
  return titles
    .filter((edit) => targetOf(edit, all, reading)?.id === step.id)
    .reduce((data, { title }) => withTitle({ ...slide, data }, title ?? '', reading), slide.data as SlideData);
}

function spokenNotes(notes: Notes, script: readonly Phrase[]): Notes {
  if (script === notes.data.script) return notes;
  const value = script.map(({ text }) => text).join(' ');
  return { ...notes, children: [{ type: 'paragraph', children: [{ type: 'text', value }] }], data: { script } };
}

/** The slides of a plan as edits look for them. */
export function standingsOf({ beats }: Outline): readonly Standing[] {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id }));
  return beats.map((beat) => ({ ...beat, claims: named(beat.claims), script: named(beat.script) }));
}
