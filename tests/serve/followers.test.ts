import { afterAll, beforeAll, expect, test } from 'vitest';
import { STAGE } from './stage.ts';
import { type Ear, listen, post, type Stand, stand } from './wire.ts';

const FOLLOWERS = 200;
const STEPS = 40;

let own: Stand;
beforeAll(async () => {
  own = await stand();
});
afterAll(() => own.serving.close());

const slideAt = (step: number) => ({ ...STAGE, slide: `slide-${step}`, dropped: ['ferries', 'currents'] });

test('two hundred followers see every slide of a presenter, each in its order, whenever they come', async () => {
  const { port } = own.serving;
  const early = await Promise.all(Array.from({ length: FOLLOWERS - 1 }, () => listen(port)));
  const came: Ear[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    if (step === STEPS / 2) came.push(await listen(port));
    expect((await post(port, '/live/stage', slideAt(step))).status).toBe(204);
  }
  const slides = ({ heard }: Ear) =>
    heard.filter(({ name }) => name === 'stage').map(({ data }) => (data as typeof STAGE).slide);
  const all = Array.from({ length: STEPS }, (_, step) => `slide-${step}`);
  await expect.poll(() => early.every(({ heard }) => heard.length === STEPS + 1), { timeout: 5_000 }).toBe(true);
  for (const ear of early) expect(slides(ear)).toEqual(all);
  expect(came.map(slides)).toEqual([all.slice(STEPS / 2)]);
  expect(came[0]?.heard[0]?.data).toMatchObject({ stage: slideAt(STEPS / 2 - 1) });
  for (const ear of [...early, ...came]) ear.close();
});

test('a follower that stops reading holds up nobody and little memory, and is up to date when it reads on', async () => {
  const { port } = own.serving;
  const [quick, stuck] = [await listen(port), await listen(port)];
  stuck.pause();
  const long = Array.from({ length: 250 }, (_, i) => `${i}-${'x'.repeat(190)}`);
  const before = process.memoryUsage().external + process.memoryUsage().arrayBuffers;
  for (let step = 0; step < 250; step += 1) {
    await post(port, '/live/stage', { ...slideAt(step), dropped: long });
  }
  await quick.until(({ data }) => (data as typeof STAGE).slide === 'slide-249');
  expect(quick.heard).toHaveLength(251);
  expect(process.memoryUsage().external + process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 24);
  stuck.resume();
  await stuck.until(({ data }) => (data as typeof STAGE).slide === 'slide-249');
  expect(stuck.heard.length).toBeLessThan(250);
  for (const ear of [quick, stuck]) ear.close();
});
