import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { type Editable, type EditOp, type EntryReport, NO_MEANING } from '../../src/model/index.ts';
import { refusalOf } from '../../src/serve/live/edit-refusal.ts';
import { saidOf } from '../../src/serve/live/edit-said.ts';
import { ask, listen, post, type Stand, stand } from './wire.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function started(...options: Parameters<typeof stand>): Promise<Stand> {
  const one = await stand(...options);
  open.push(one.serving);
  return one;
}

const OP: EditOp = {
  kind: 'title',
  slide: 'tides',
  phrase: { claim: null, was: 'Tides' },
  to: 'Ebb',
  body: null,
  over: null,
};

async function edit({ serving }: Stand, op: Partial<EditOp> = {}, base: string | null = null) {
  const { status, body } = await post(serving.port, '/live/edit', { base, op: { ...OP, ...op } });
  return { status, ...JSON.parse(body) };
}

/** A talk of one slide with these words, and what is to be looked at on it. */
const talk = (text: string, own: boolean, fault: string | null = null): Editable => ({
  meaning: NO_MEANING,
  slides: [
    {
      id: 'tides',
      title: 'Tides',
      layout: 'points',
      layouts: [],
      quote: null,
      phrases: [{ text, claim: 'c', quote: 'q', part: 'body', own }],
    },
  ],
  reports: [
    { list: 'edits', entry: 0, state: own ? 'applied' : 'waiting', reason: null, now: null },
    { list: 'edits', entry: 1, state: 'refused', reason: 'of another edit', now: null },
  ],
  faults: [{ slide: 'tides', text: 'as before' }, ...(fault === null ? [] : [{ slide: 'tides', text: fault }])],
});

describe('what is said of an edit', () => {
  const before = talk('Ebb', false);
  const entries = [{ list: 'edits', entry: 0 }] as const;
  const said = (after: Editable, kind: EditOp['kind'] = 'say') =>
    saidOf({ ...OP, kind }, 'talk.yaml', entries, before, after);

  test('is that it is the speaker’s own, and what came to be looked at', () => {
    expect(said(talk('Low water', true, 'too full'))).toEqual({
      lines: ['Kept in talk.yaml', 'your own words: the citation is left off'],
      warnings: ['too full'],
    });
  });

  test('is what became of its own entry where it doesn’t show', () => {
    expect(said(before).warnings).toEqual(['this talk doesn’t tell it, so nothing changes on the slides now']);
  });
});

describe('a place or a layout', () => {
  const [before, after] = [talk('Ebb', false), talk('Ebb', true)];
  const entries = [{ list: 'edits', entry: 0 }] as const;
  const refused = (kind: EditOp['kind'], to: string, made = after) =>
    refusalOf({ ...OP, kind, to }, entries, before, made);

  test('that the slide didn’t take is refused, though another part of its entry is done', () => {
    const reports = [{ ...after.reports[0], reason: 'what it tells can’t be shown as `quote`' } as EntryReport];
    expect(refused('layout', 'quote', { ...after, reports })).toEqual([
      'what it tells can’t be shown as quote',
      'Nothing was changed.',
    ]);
    expect(refused('after', 'moon')).toEqual(['This can’t be done in this talk', 'Nothing was changed.']);
  });

  test('that it took, and what waits, is not', () => {
    expect(refused('layout', 'points')).toBe(null);
    expect(refused('note', 'x', before)).toBe(null);
    expect(refused('layout', 'quote', { ...after, slides: [] })).toBe(null);
  });
});

describe('an edit', () => {
  test('is written, the talk is made with it, and everybody hears of that', async () => {
    const one = await started();
    const ear = await listen(one.serving.port);
    open.unshift(ear);
    expect(await edit(one)).toEqual({
      ...{ status: 200, file: 'talk.yaml', base: 'base-1', version: 2, steps: 1 },
      ...{ lines: ['Kept in talk.yaml'], warnings: [], slide: null },
    });
    await ear.until(({ name }) => name === 'deck');
    expect(one.said).toContainEqual({ kind: 'edited', file: 'talk.yaml' });
    expect(await edit(one, { kind: 'undo', slide: '', phrase: null, to: null })).toMatchObject({
      version: 3,
      lines: ['Taken back in talk.yaml'],
    });
    expect(one.bench.edited.map(({ kind }) => kind)).toEqual(['title', 'undo']);
  });

  test('tells in words what became of it', async () => {
    const one = await started(undefined, undefined);
    const said = async (to: string) => {
      const { lines, warnings } = await edit(one, { to });
      await edit(one, { kind: 'undo', phrase: null, slide: '', to: null });
      return [lines.slice(1), warnings];
    };
    expect(await said('Ebb')).toEqual([[], []]);
    expect(await said('Tides 85')).toEqual([[], ['the sources don’t say 85']]);
  });

  test('is made after the one before, however fast they come', async () => {
    const one = await started();
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((to, i) => edit(one, { to, phrase: { claim: null, was: ['Tides', 'A', 'B'][i] ?? '' } })),
    );
    expect(answers.map(({ steps }) => steps)).toEqual([1, 2, 3]);
    expect((await ask(one.serving.port, '/')).body).toContain('<h2>C</h2>');
  });

  test('of what was saved meanwhile comes back with both, and nothing is made', async () => {
    const one = await started();
    expect(await edit(one, {}, 'old')).toEqual({
      ...{ status: 409, lines: ['talk.yaml was saved meanwhile, and says now:'], now: 'Ebb', base: 'base-0' },
    });
    expect(one.bench.made).toHaveLength(1);
  });

  test('with which no talk can be made is taken back, and told', async () => {
    const one = await started();
    expect(await edit(one, { to: '' })).toEqual({ status: 422, lines: ['a title is empty'] });
    expect(one.bench.edited.map(({ kind }) => kind)).toEqual(['title', 'undo']);
    expect(one.said.filter(({ kind }) => kind === 'edited')).toEqual([]);
  });

  test('that the talk refuses is taken back, and told', async () => {
    const one = await started();
    expect(await edit(one, { to: 'refused' })).toEqual({
      status: 422,
      lines: ['it is refused', 'Nothing was changed.'],
    });
    expect(one.bench.edited.map(({ kind }) => kind)).toEqual(['title', 'undo']);
    expect(one.said.filter(({ kind }) => kind === 'edited')).toEqual([]);
    expect((await ask(one.serving.port, '/')).body).toContain('<h2>Tides</h2>');
  });

  test('that can’t be written is told in a line', async () => {
    const one = await started();
    one.bench.fail('talk.yaml: permission denied');
    expect(await edit(one)).toEqual({ status: 422, lines: ['talk.yaml: permission denied'] });
  });

  test.each([
    [{}],
    [{ base: null }],
    [{ base: 7, op: OP }],
    [{ base: null, op: { ...OP, kind: 'delete' } }],
    [{ base: null, op: { ...OP, slide: 7 } }],
    [{ base: null, op: { ...OP, to: 'x'.repeat(9_000) } }],
    [{ base: null, op: { ...OP, phrase: { was: 7 } } }],
    [{ base: null, op: { ...OP, kind: 'remove', entry: { list: 'minutes', entry: 0 } } }],
    [{ base: null, op: { ...OP, kind: 'remove', entry: { list: 'edits', entry: '0' } } }],
    [null],
  ])('is refused where it is none: %j', async (data) => {
    const one = await started();
    expect((await post(one.serving.port, '/live/edit', data)).status).toBe(400);
    expect(one.bench.edited).toEqual([]);
  });

  test('is taken from this server’s own pages only', async () => {
    const one = await started();
    const answer = await post(one.serving.port, '/live/edit', { base: null, op: OP }, { 'x-talkwright': 'guessed' });
    expect([answer.status, one.bench.edited]).toEqual([403, []]);
  });
});

test('what can be edited is told with the version that it holds for', async () => {
  const { serving } = await started();
  expect(JSON.parse((await ask(serving.port, '/live/edits')).body)).toEqual({
    ...{ version: 1, file: 'talk.yaml', base: 'base-0', steps: 0, slides: [], edits: [] },
  });
});

const address = Object.values(networkInterfaces())
  .flatMap((list = []) => list)
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test.runIf(address !== undefined)('other devices that were let in can’t edit', async () => {
  const there = address as string;
  const { serving, bench } = await started({ hosts: { listen: ['127.0.0.1', there], others: [there] } });
  const entered = await ask(serving.port, '/live/enter', {
    host: there,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `code=${serving.code}&to=/`,
  });
  const cookie = String(entered.headers['set-cookie']).split(';')[0] as string;
  expect((await ask(serving.port, '/live/deck', { host: there, headers: { cookie } })).status).toBe(200);
  const answer = await post(serving.port, '/live/edit', { base: null, op: OP }, { cookie }, there);
  expect([answer.status, bench.edited]).toEqual([403, []]);
  expect((await ask(serving.port, '/live/edits', { host: there, headers: { cookie } })).status).toBe(403);
});
