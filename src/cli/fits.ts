import { type Fit, measureFit, withBrowser } from '../emit/index.ts';
import { readFitScript } from '../ingest/index.ts';
import type { Artifact, FitView } from '../model/index.ts';
import type { Printer } from './print.ts';
import { PACKAGE } from './resources.ts';
import { viewName } from './views.ts';

/** A deck to measure, and what it is called ("executives, 10 minutes"). */
export interface Measured {
  readonly label: string;
  readonly artifacts: readonly Artifact[];
}

/** How each deck fits, measured one after the other in one browser; nothing is started where there is nothing to look at. */
export async function fitsOf(
  decks: readonly Measured[],
  views: readonly FitView[],
  print: Pick<Printer, 'step'>,
  sandbox = true,
): Promise<readonly Fit[]> {
  if (views.length === 0) return [];
  const script = readFitScript(PACKAGE);
  print.step('Starting a browser');
  return await withBrowser(async (browser) => {
    const fits: Fit[] = [];
    for (const { label, artifacts } of decks) {
      const told = (view: FitView) => print.step(`Measuring ${label} at ${viewName(view)}`);
      fits.push(await measureFit(browser, String(artifacts[0]?.content), { views, script, told }));
    }
    return fits;
  }, sandbox);
}
