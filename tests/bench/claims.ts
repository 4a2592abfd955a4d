import { join } from 'node:path';
import { readLexicon } from '../../src/ingest/index.ts';
import { merge } from '../../src/merge/index.ts';
import type { KnowledgeModel, RawClaim } from '../../src/model/index.ts';
import { outlineTalk } from '../../src/pipeline.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { wideModel } from '../fixtures/wide-model.ts';

/** How merging and planning grow: for each COUNT of generated claims a line of JSON with the CPU seconds of both. ROOT COUNT… */
const [, , root = '', ...counts] = process.argv;
const lexicon = readLexicon([join(root, 'content/lexicon')]);

for (const count of counts.map(Number)) {
  const model = wideModel(count);
  const claims = claimsOf(model);
  const extraction = { subjects: model.subjects, claims, disputes: [], gaps: [], dropped: [], review: [] };
  const [merged, merging] = timed(() => merge([], extraction, lexicon));
  const left = plainOf(merged).length;
  const [, planning] = timed(() => outlineTalk(model, briefOf(10), anyone, lexicon));
  console.log(JSON.stringify({ claims: claims.length, left, merging, planning }));
}

/** Claims of the kinds that merging compares, told by a hundred sources; every fifth comes again in a few words more. */
function claimsOf(model: KnowledgeModel): readonly RawClaim[] {
  const all = plainOf(model).flatMap((claim, i) => {
    const again = { ...claim, id: `${claim.id}-again`, text: claim.text.replace(/\.$/, ' too.') };
    return i % 5 === 0 ? [claim, again] : [claim];
  });
  return all.map((claim, i) => {
    const [span] = claim.spans;
    const spans = [{ ...span, source: `${i % 100}.md`, start: i * 100, end: i * 100 + 99 }] as const;
    return { ...claim, spans, term: null } as unknown as RawClaim;
  });
}

function plainOf({ statements, advantages, limitations, outlook, statistics, definitions, risks }: KnowledgeModel) {
  return [...statements, ...advantages, ...limitations, ...outlook, ...statistics, ...definitions, ...risks];
}

function timed<T>(work: () => T): readonly [T, number] {
  const from = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(from);
  return [result, (user + system) / 1e6];
}
