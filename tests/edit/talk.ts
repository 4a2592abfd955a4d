import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Edits, KnowledgeModel, Source } from '../../src/model/index.ts';
import { type PlannedTalk, planTalk, understand } from '../../src/pipeline.ts';
import { lexicon } from '../extract/documents.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

/** Sentences on two ways to heat a house: each is a claim of its own or goes with others. */
export const SENTENCES = [
  'A heat pump is a device that moves warmth from outside into a house.',
  'A gas boiler is a device that burns gas to heat water.',
  'Heat pumps need about 300 watts for each kilowatt of warmth.',
  'Heat pumps can ice up in damp winters.',
  'Gas boilers can leak carbon monoxide into a flat.',
  'A yearly check of the flue prevents leaks of carbon monoxide.',
  'Heat pumps save up to 60% of the energy of an old boiler.',
  'Gas boilers are cheap to buy.',
  'In schools, heat pumps warm gyms and classrooms.',
  'In hospitals, gas boilers supply steam for laundries.',
  'Unlike gas boilers, heat pumps run on electricity.',
  'Heat pumps will probably heat most new houses by 2035.',
] as const;

export const LEXICON = lexicon();

export function modelOf(sentences: readonly string[]): KnowledgeModel {
  const text = `# Heat pumps and gas boilers\n\n${sentences.join('\n\n')}\n`;
  const file = new VFile({ path: 'heating.md', value: text });
  const source: Source = {
    ...{ id: 'heating.md', path: 'heating.md', format: 'markdown', sha256: '0', declaredTitle: null },
    ...{ publisher: null, date: null, places: null, asides: [], file, tree: unified().use(remarkParse).parse(text) },
  };
  return understand([source], LEXICON);
}

/** A talk as a person's edits make it. */
export function talkOf(model: KnowledgeModel, edits: Edits | null, minutes = 6): PlannedTalk {
  const brief = briefOf(minutes, edits ? { edits } : {});
  return planTalk(model, brief, anyone, { layouts: {} } as never, LEXICON);
}
