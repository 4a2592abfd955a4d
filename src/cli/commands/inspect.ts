import { reportModel } from '../model-report.ts';
import type { SourceOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { know, placeSources } from '../request.ts';

/** `talkwright inspect`: what the sources say. */
export async function inspect(options: SourceOptions): Promise<void> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const { model, warnings } = await know(placeSources(options, cwd), cwd, print);
  print.done();
  for (const line of warnings) print.warn(line);
  print.result(options.json ? JSON.stringify(model, null, 2) : reportModel(model, print));
}
