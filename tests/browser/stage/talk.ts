/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import type { StageState } from '../../../src/model/index.ts';
import { open } from '../render/page.ts';

/** When the tests' clocks begin, and when they stand still until they are moved, ms. */
const BEGIN = 1_000_000_000_000;
const LOADED = 60_000;

interface Told extends StageState {
  /** Seconds that the talk would end late. */
  readonly late: number;
  /** Ids of the slides in the page, and the page numbers that are printed on them. */
  readonly slides: readonly string[];
  readonly pages: readonly string[];
  readonly planned: number;
}

/** A deck whose clock moves only when it is told to. */
export interface Talk {
  readonly page: Page;
  readonly said: readonly string[];
  readonly told: () => Promise<Told>;
  /** Lets so many seconds go by. */
  readonly wait: (seconds: number) => Promise<void>;
  /** Steps on until another slide is shown. */
  readonly next: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function talk(browser: Browser, address: string, viewport = { width: 1280, height: 720 }): Promise<Talk> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await context.clock.install({ time: BEGIN });
  const { page, said } = await open(context, address);
  await ready(page);
  await page.clock.pauseAt(BEGIN + LOADED);
  const told = () => page.evaluate(read);
  return {
    page,
    said,
    told,
    wait: (seconds) => page.clock.runFor(Math.round(seconds * 1000)),
    next: async () => {
      const { slide } = await told();
      for (let step = 0; step < 20 && (await told()).slide === slide; step++) await page.keyboard.press('ArrowRight');
    },
    reload: async () => {
      await page.reload();
      // It starts by timers: they need a little time to go by.
      await ready(page, () => page.clock.runFor(5));
    },
    close: () => context.close(),
  };
}

/** By asking again and again from outside: inside the page, time stands still. */
async function ready(page: Page, tick: () => Promise<void> = async () => undefined): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await page.evaluate(() => window.talkwright !== undefined)) return;
    await tick();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The deck did not start');
}

function read(): Told {
  const { stage, deck } = window.talkwright as NonNullable<typeof window.talkwright>;
  const slides = deck.getSlides() as HTMLElement[];
  return {
    ...stage.state(),
    late: stage.late(),
    slides: slides.map(({ id }) => id),
    pages: slides.flatMap((slide) => slide.querySelector('.page')?.textContent ?? []),
    planned: Number((deck.getCurrentSlide() as HTMLElement).dataset.timing),
  };
}
