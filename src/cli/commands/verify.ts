import { deckFiles, readDeck } from '../../ingest/index.ts';
import { verifyDeck } from '../../pipeline.ts';
import { CliError } from '../error.ts';
import { evidenceFor } from '../evidence.ts';
import type { VerifyOptions } from '../options.ts';
import { createPrinter } from '../print.ts';
import { reportVerdict, verdictAsJson } from '../verify-report.ts';

/** `talkwright verify`: finished decks against their sources; resolves to 1 where a claim isn't supported. */
export async function verifyDecks(options: VerifyOptions): Promise<0 | 1> {
  const print = createPrinter(options);
  if (options.deck.length === 0)
    throw new CliError('expected a deck to verify: its folder, or a file of .html, .pptx or .json');
  const files = [...new Set(options.deck.flatMap(deckFiles))];
  const verdicts = [];
  for (const file of files) {
    print.step(`Checking ${file}`);
    const exhibit = await readDeck(file);
    const { evidence, asWritten } = await evidenceFor(file, exhibit, options.sources, process.cwd());
    verdicts.push({ file, asWritten, verdict: verifyDeck(exhibit, evidence) });
  }
  print.done();
  const [first, ...others] = verdicts.map(verdictAsJson);
  if (options.json) print.data(others.length > 0 ? [first, ...others] : first);
  else print.result(verdicts.map((one) => reportVerdict(one, print)).join('\n\n'));
  return verdicts.some(({ verdict }) => verdict.findings.some(({ level }) => level === 'error')) ? 1 : 0;
}
