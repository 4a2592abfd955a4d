import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newBriefFor, unusedBrief } from '../../src/cli/live/keep.ts';
import { createWorkbench, type TicketedWorkbench } from '../../src/cli/live/workbench.ts';
import { readBrief } from '../../src/ingest/index.ts';
import type { EditablePhrase, EditOp } from '../../src/model/index.ts';
import type { LiveTalk } from '../../src/serve/live/bench.ts';

const ROOT = join(import.meta.dirname, '../..');
const BRIEF = '# My talk\nsources: sources   # three\naudience: "general"\n\n# how long\nminutes: 10\n';

let dir = '';
let talk: LiveTalk;
const at = (name: string) => join(dir, name);
const brief = () => readFileSync(at('my.yaml'), 'utf8');
const entries = () => (parse(brief()) as { edits?: Record<string, unknown>[] }).edits ?? [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-editor-'));
  cpSync(join(ROOT, 'content/sources'), at('sources'), { recursive: true });
  writeFileSync(at('my.yaml'), BRIEF);
  talk = await bench().make({ slot: null, audience: null, theme: null });
});
beforeEach(() => writeFileSync(at('my.yaml'), BRIEF));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function bench(): TicketedWorkbench {
  return createWorkbench({ sources: [], talk: at('my.yaml'), json: false, quiet: true }, dir);
}

/** The first phrase of a part that tells a claim, and its slide. */
function shown(part: EditablePhrase['part'], tells = true) {
  for (const slide of talk.editable().slides) {
    const phrase = slide.phrases.find((one) => one.part === part && (one.claim !== null) === tells);
    if (phrase) return { slide, phrase };
  }
  throw new Error(`no ${part}`);
}

function op(kind: EditOp['kind'], slide: string, more: Partial<EditOp> = {}): EditOp {
  return { kind, slide, phrase: null, to: null, body: null, over: null, ...more };
}

const UNDO = op('undo', '');

/** A bench, with the brief as its pages know it. */
async function desk() {
  const one = bench();
  const base = async () => (await one.edits(talk)).base;
  const edit = async (what: EditOp, from?: string | null) =>
    one.edit({ base: from === undefined ? await base() : from, op: what }, talk);
  return { base, edit, edits: () => one.edits(talk) };
}

describe('an edit of a talk', () => {
  test('rewords a phrase of a slide in an entry of its own, with the words that it was made against', async () => {
    const { edit } = await desk();
    const { slide, phrase } = shown('body');
    const { claim, text: was } = phrase;
    const kept = await edit(op('say', slide.id, { phrase: { claim, was }, to: '  Other\nwords ' }));
    expect(kept).toEqual({ kind: 'kept', file: at('my.yaml'), entries: [{ list: 'edits', entry: 0 }] });
    expect(entries()).toEqual([expect.objectContaining({ claim, say: 'Other words' })]);
    expect(readFileSync(at('sources/what-generative-ai-is.txt'), 'utf8').length).toBeGreaterThan(0);
    expect(brief().startsWith(BRIEF)).toBe(true);
  });

  test('rewords a phrase again in the same entry, and keeps what it was made against', async () => {
    const { edit } = await desk();
    const { slide, phrase } = shown('script');
    const { claim, text: was } = phrase;
    await edit(op('speak', slide.id, { phrase: { claim, was }, to: 'One *thing*.' }));
    const [first] = entries();
    await edit(op('speak', slide.id, { phrase: { claim, was }, to: 'Another thing.' }));
    expect(entries()).toEqual([{ ...first, speak: 'Another thing.' }]);
    expect(first).toMatchObject({ claim, was });
  });

  test('rewords a sentence that claims nothing as one of its slide', async () => {
    const { edit } = await desk();
    const { slide, phrase } = shown('script', false);
    await edit(op('speak', slide.id, { phrase: { claim: null, was: phrase.text }, to: 'Well.' }));
    expect(entries()).toEqual([expect.objectContaining({ slide: slide.id, was: phrase.text, speak: 'Well.' })]);
  });

  test('holds title, note, place and layout of a slide in one entry', async () => {
    const { edit, edits } = await desk();
    const { slide } = shown('body');
    await edit(op('title', slide.id, { to: 'A title' }));
    await edit(op('note', slide.id, { to: 'Tell this.\r\n\r\nAnd that.\n' }));
    await edit(op('hide', slide.id));
    const [entry, ...more] = entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ slide: slide.id, title: 'A title', note: 'Tell this.\n\nAnd that.\n', hide: true });
    expect(entry?.quote).toEqual(expect.any(String));
    const told = await edits();
    expect(told.slides.find(({ id }) => id === slide.id)?.note).toBe('Tell this.\n\nAnd that.');
    expect(told.edits).toMatchObject([{ list: 'edits', entry: 0, line: 8 }]);
    expect(told.steps).toBe(3);
  });

  test('pins and leaves out claims, each once', async () => {
    const { edit } = await desk();
    const { slide, phrase } = shown('body');
    const meant = { claim: phrase.claim, was: phrase.text };
    await edit(op('exclude', slide.id, { phrase: meant }));
    await edit(op('include', slide.id));
    const { include, exclude } = parse(brief()) as Record<string, { claim: string }[]>;
    expect(exclude).toEqual([{ claim: phrase.claim, quote: expect.any(String) }]);
    expect(include?.map(({ claim }) => claim)).toContain(phrase.claim);
    expect(new Set(include?.map(({ claim }) => claim)).size).toBe(include?.length);
    await expect(edit(op('exclude', slide.id, { phrase: meant }))).rejects.toThrow('left out already');
  });

  test('adds slides of one’s own under names of their own, and writes into them', async () => {
    const { edit, edits } = await desk();
    const { slide } = shown('body');
    await edit(op('add', slide.id, { to: 'Wärme: what happened', body: '- one\n- two' }));
    await edit(op('add', slide.id, { to: 'Wärme: what happened' }));
    expect(entries()).toEqual([
      { add: 'warme-what-happened', after: slide.id, title: 'Wärme: what happened', body: '- one\n- two\n' },
      { add: 'warme-what-happened-2', after: slide.id, title: 'Wärme: what happened' },
    ]);
    expect((await edits()).edits.map(({ what }) => what)).toContain('Your slide: “Wärme: what happened”');
  });

  test.each([
    ['empty words', 'say', '  '],
    ['an empty title', 'title', '\n'],
    ['an empty note', 'note', ''],
  ] as const)('refuses %s, and writes nothing', async (_, kind, to) => {
    const { edit } = await desk();
    const { slide, phrase } = shown('body');
    const meant = { claim: phrase.claim, was: phrase.text };
    await expect(edit(op(kind, slide.id, { phrase: meant, to }))).rejects.toThrow(/nothing was changed/);
    expect(brief()).toBe(BRIEF);
  });

  test('refuses slides and words that aren’t shown', async () => {
    const { edit } = await desk();
    const { slide } = shown('body');
    await expect(edit(op('hide', 'no-such-slide'))).rejects.toThrow('made again meanwhile');
    const phrase = { claim: null, was: 'no such words' };
    await expect(edit(op('say', slide.id, { phrase, to: 'x' }))).rejects.toThrow('aren’t shown any more');
    expect(brief()).toBe(BRIEF);
  });

  test('refuses what makes the brief wrong, a brief that is wrong with its place, and writes nothing', async () => {
    const { edit } = await desk();
    const { slide } = shown('body');
    await expect(edit(op('layout', slide.id, { to: 'cartoon' }))).rejects.toThrow(/^This can’t be kept: .*layout/);
    const heading = op('add', slide.id, { to: 'Mine', body: '# Big' });
    await expect(edit(heading)).rejects.toThrow(/^This can’t be kept: found a heading/);
    writeFileSync(at('my.yaml'), `${BRIEF}minuts: 5\n`);
    await expect(edit(op('hide', slide.id))).rejects.toThrow(/my\.yaml:7:1: unknown key/);
    expect(brief()).toBe(`${BRIEF}minuts: 5\n`);
  });

  test('leaves a brief alone that nobody may write', async () => {
    const { edit } = await desk();
    const { slide } = shown('body');
    chmodSync(at('my.yaml'), 0o444);
    await expect(edit(op('hide', slide.id))).rejects.toMatchObject({ code: 'EACCES' });
    chmodSync(at('my.yaml'), 0o644);
    expect(brief()).toBe(BRIEF);
  });
});

/** A talk that is made of this brief, and what is done to it. */
async function madeOf(text: string) {
  writeFileSync(at('my.yaml'), text);
  const one = bench();
  const made = await one.make({ slot: null, audience: null, theme: null });
  const edit = async (what: EditOp) => one.edit({ base: (await one.edits(made)).base, op: what }, made);
  return { made, edit, edits: () => one.edits(made) };
}

describe('an entry that is in the brief already', () => {
  const isFrame = ({ part, claim }: EditablePhrase) => part === 'script' && claim === null;
  const quoted = () => {
    // A talk has one cover, whatever an edit of it quotes.
    const shown = talk.editable().slides.filter(({ id }) => id !== 'hook');
    const all = shown.filter(({ quote, phrases }) => quote && phrases.some(({ claim }) => claim));
    const [one, other] = [all[0], all.at(-1)];
    if (!one || !other || one === other) throw new Error('no two slides');
    return [one, other] as const;
  };

  test.each([
    ['another slide tells', () => quoted()[1].quote],
    ['no source holds any more', () => 'Nobody ever wrote these words about cranes'],
  ])('is left alone where it names the slide, but quotes words that %s', async (_, quote) => {
    const [slide] = quoted();
    const { edit } = await madeOf(
      `${BRIEF}edits:\n  - slide: ${slide.id}\n    quote: ${JSON.stringify(quote())}\n    note: Old\n`,
    );
    const before = entries()[0];
    await edit(op('title', slide.id, { to: 'Mine' }));
    await edit(op('hide', slide.id));
    expect(entries()).toEqual([before, { slide: slide.id, quote: expect.any(String), title: 'Mine', hide: true }]);
    expect(entries()[1]?.quote).not.toBe(quote());
  });

  test('is known whatever marks its name is written with, and where it rewords a sentence too', async () => {
    const slide = talk.editable().slides.find(({ id, phrases }) => id.includes('-') && phrases.some(isFrame));
    const name = slide?.id.replace('-', ':');
    const was = slide?.phrases.find(isFrame)?.text;
    const { edit, edits } = await madeOf(
      `${BRIEF}edits:\n  - slide: ${name}\n    was: ${JSON.stringify(was)}\n    speak: Well.\n    note: Mine.\n`,
    );
    expect((await edits()).slides.find(({ id }) => id === slide?.id)?.note).toBe('Mine.');
    await edit(op('note', slide?.id ?? '', { to: 'Other.' }));
    expect(entries()).toEqual([{ slide: name, was, speak: 'Well.', note: 'Other.' }]);
  });

  test('says other words for its own claim only, where another claim has the same', async () => {
    const [one, other] = quoted().map((slide) => slide.phrases.find(({ part, claim }) => part === 'body' && claim));
    const entry = (claim: string | null | undefined, was?: string) =>
      `  - claim: "${claim}"\n    was: ${JSON.stringify(was)}\n    say: Same words\n`;
    const { made, edit } = await madeOf(
      `${BRIEF}edits:\n${entry(one?.claim, one?.text)}${entry(other?.claim, other?.text)}`,
    );
    const slide = made
      .editable()
      .slides.find(({ phrases }) => phrases.some(({ text, claim }) => text === 'Same words' && claim === other?.claim));
    await edit(op('say', slide?.id ?? '', { phrase: { claim: other?.claim ?? null, was: 'Same words' }, to: 'Mine' }));
    expect(entries().map(({ say }) => say)).toEqual(['Same words', 'Mine']);
  });
});

describe('an edit that is removed', () => {
  const NOTED = `${BRIEF}exclude: [no such words] # never\nedits:\n  # mine\n  - slide: hook\n    title: T\n  - slide: recap\n    note: N\n`;

  test('is taken out of the brief long after it was made, with nothing else, and comes back', async () => {
    writeFileSync(at('my.yaml'), NOTED);
    const { edit, edits } = await desk();
    for (const { list, entry, what } of [...(await edits()).edits].reverse()) {
      await edit(op('remove', '', { to: what, entry: { list, entry } }));
    }
    expect(brief()).toBe(`${BRIEF}exclude: [] # never\nedits:\n  # mine\n`);
    expect((await edits()).edits).toEqual([]);
    for (let step = 0; step < 3; step += 1) await edit(UNDO);
    expect(brief()).toBe(NOTED);
  });

  test('is that of the line which was shown, or none', async () => {
    writeFileSync(at('my.yaml'), NOTED);
    const { edit, edits, base } = await desk();
    const [, , shown] = (await edits()).edits;
    const from = await base();
    const remove = (entry: number) => op('remove', '', { to: shown?.what ?? '', entry: { list: 'edits', entry } });
    await expect(edit(remove(0))).rejects.toThrow('isn’t in the brief any more');
    await expect(edit(remove(7))).rejects.toThrow('isn’t in the brief any more');
    const theirs = NOTED.replace('note: N', 'note: Theirs');
    writeFileSync(at('my.yaml'), theirs);
    expect(await edit(remove(1), from)).toMatchObject({ kind: 'conflict', now: 'recap\nTheirs' });
    expect(brief()).toBe(theirs);
    await edit({ ...remove(1), over: await base() }, from);
    expect(brief()).toBe(NOTED.replace('  - slide: recap\n    note: N\n', ''));
  });

  test('is a note or a text of one’s own that is emptied', async () => {
    const own = '  - add: mine\n    title: Mine\n    body: x\n    note: y\n';
    const { edit } = await madeOf(`${NOTED.replace('title: T', 'title: T\n    note: M')}${own}`);
    for (const slide of ['hook', 'recap', 'own-mine']) await edit(op('note', slide, { to: '' }));
    await edit(op('body', 'own-mine', { to: ' \n' }));
    expect(entries()).toEqual([
      { slide: 'hook', title: 'T' },
      { add: 'mine', title: 'Mine' },
    ]);
  });
});

test('an edit that would change what other entries repeat says so', async () => {
  const { slide } = shown('body');
  writeFileSync(at('my.yaml'), `${BRIEF}edits:\n  - slide: ${slide.id}\n    note: &n x\n    title: *n\n`);
  const { edit } = await desk();
  await expect(edit(op('note', slide.id, { to: 'y' }))).rejects.toThrow(
    /my\.yaml: entry 1 of `edits` can’t be changed without changing more, for it is written with an anchor or alias/,
  );
});

describe('taking back', () => {
  test('goes step by step to the very bytes', async () => {
    const { edit, edits } = await desk();
    const { slide, phrase } = shown('body');
    const meant = { claim: phrase.claim, was: phrase.text };
    const texts = [brief()];
    for (const what of [
      op('say', slide.id, { phrase: meant, to: 'A' }),
      op('title', slide.id, { to: 'B' }),
      op('include', slide.id),
    ]) {
      await edit(what);
      texts.push(brief());
    }
    for (const text of texts.reverse()) {
      expect(brief()).toBe(text);
      if ((await edits()).steps > 0) await edit(UNDO);
    }
    await expect(edit(UNDO)).rejects.toThrow('nothing to take back');
  });

  test('leaves what was written by hand since, and says where it can’t', async () => {
    const { edit, edits } = await desk();
    const { slide } = shown('body');
    await edit(op('title', slide.id, { to: 'Mine' }));
    const saved = `${brief()}theme: dark # new\n`;
    writeFileSync(at('my.yaml'), saved.replace('Mine', 'Theirs'));
    await expect(edit(UNDO)).rejects.toThrow('changed by hand since');
    writeFileSync(at('my.yaml'), saved);
    await edit(UNDO);
    expect(brief()).toBe(`${BRIEF}theme: dark # new\n`);
    expect((await edits()).steps).toBe(0);
  });
});

describe('a brief that was saved meanwhile', () => {
  test('takes an edit of something else', async () => {
    const { edit, base } = await desk();
    const { slide } = shown('body');
    const from = await base();
    writeFileSync(at('my.yaml'), `${BRIEF}edits:\n  - slide: roadmap\n    title: Way\n`);
    await edit(op('title', slide.id, { to: 'Mine' }), from);
    expect(entries()).toMatchObject([
      { slide: 'roadmap', title: 'Way' },
      { slide: slide.id, title: 'Mine' },
    ]);
  });

  test('is not written over: both words are told, and whoever saw them may', async () => {
    const { edit, base } = await desk();
    const { slide } = shown('body');
    await edit(op('title', slide.id, { to: 'First' }));
    const from = await base();
    const theirs = brief().replace('title: First', 'title: Theirs # mine');
    writeFileSync(at('my.yaml'), theirs);
    const mine = op('title', slide.id, { to: 'Mine' });
    expect(await edit(mine, from)).toMatchObject({ kind: 'conflict', now: 'Theirs' });
    expect(brief()).toBe(theirs);
    await edit({ ...mine, over: await base() }, from);
    expect(brief()).toBe(theirs.replace('Theirs', 'Mine'));
  });

  test('without the entry any more tells so', async () => {
    const { edit, base } = await desk();
    const { slide } = shown('body');
    await edit(op('title', slide.id, { to: 'First' }));
    const from = await base();
    writeFileSync(at('my.yaml'), BRIEF);
    const mine = op('title', slide.id, { to: 'Mine' });
    expect(await edit(mine, from)).toMatchObject({ kind: 'conflict', now: null });
    await edit({ ...mine, over: await base() }, from);
    expect(entries()).toMatchObject([{ slide: slide.id, title: 'Mine' }]);
  });
});

test('the first edit without a brief makes one, which the talk goes by from then on', async () => {
  const own = at('own');
  mkdirSync(own);
  cpSync(at('sources'), join(own, 'sources'), { recursive: true });
  const one = createWorkbench({ sources: ['own/sources'], minutes: '5', json: false, quiet: true }, dir);
  const first = await one.make({ slot: null, audience: null, theme: null });
  expect(await one.edits(first)).toMatchObject({ file: null, base: null, steps: 0, edits: [] });
  const slide = first.editable().slides[3];
  expect(await one.edit({ base: null, op: op('title', slide?.id ?? '', { to: 'Mine' }) }, first)).toMatchObject({
    file: 'talk.yaml',
  });
  const text = readFileSync(at('talk.yaml'), 'utf8');
  expect(parse(text)).toMatchObject({
    sources: ['own/sources'],
    minutes: 5,
    edits: [{ slide: slide?.id, title: 'Mine' }],
  });
  await one.edit({ base: null, op: UNDO }, first);
  expect(parse(readFileSync(at('talk.yaml'), 'utf8'))).not.toHaveProperty('edits');
  const other = createWorkbench({ sources: ['own/sources'], json: false, quiet: true }, dir);
  await expect(other.edit({ base: null, op: op('hide', slide?.id ?? '') }, first)).rejects.toThrow(
    /is there already .*: talkwright present --talk talk\.yaml$/,
  );
  expect(unusedBrief('present', {}, dir)).toMatch(
    /^talk\.yaml is here and isn’t used: talkwright present --talk talk\.yaml/,
  );
  expect([unusedBrief('present', { talk: 'other.yaml' }, dir), unusedBrief('present', {}, own)]).toEqual([null, null]);
  expect(unusedBrief('build', {}, dir)).toContain('talkwright build --talk talk.yaml makes its talk');
  rmSync(at('talk.yaml'));
});

test('a brief that the first edit makes asks for all that was typed', () => {
  const typed = {
    ...{ minutes: '20', audience: 'executives', theme: 'dark', form: 'talk', narrative: 'teach', pace: '150' },
    ...{ questions: '0', title: '2031', from: '9:00', subjects: 'Traditional AI=old AI|rules,Generative AI' },
  };
  const text = newBriefFor(
    { slot: null, audience: null, theme: null },
    { sources: ['sources'], json: false, quiet: true, ...typed },
    dir,
  );
  expect(parse(text)).toEqual({
    ...{ sources: ['sources'], minutes: 20, audience: 'executives', theme: 'dark', form: 'talk', narrative: 'teach' },
    ...{ pace: 150, questions: 0, title: '2031', from: '9:00' },
    subjects: [{ name: 'Traditional AI', aliases: ['old AI', 'rules'] }, 'Generative AI'],
  });
  expect(readBrief(at('new.yaml'), text)).toMatchObject({ slot: 1200, pace: 150, questions: 0, from: 32_400 });
});
