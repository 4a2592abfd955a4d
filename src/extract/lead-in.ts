import { sentencesOf } from '../model/index.ts';
import type { Passage } from './passage.ts';

/** "It is of use in many places. Some of these areas include:": fields that the paragraph speaks of as used or useful. */
export function leadsOn({ section, block, lead }: Passage): boolean {
  if (lead === null || !FIELDS.test(lead)) return false;
  const before = section.blocks[block - 1];
  const last = before?.type === 'paragraph' ? sentencesOf(before.prose.text).slice(-2) : [];
  return last.some(({ text }) => USEFUL.test(text)) && !last.some(({ text }) => HARMFUL.test(text));
}

const FIELDS = /\b(?:areas|fields|sectors|domains|industries|trades)\b[^,;]{0,24}:$/iu;
const USEFUL =
  /\b(?:used|useful|applied|applications?|value|valuable|benefits?|help|helps|deployed|adopted|at work|makes? sense)\b/iu;
const HARMFUL = /\b(?:risks?|concerns?|dangers?|harms?|problems?|weak(?:ness)?|improve(?:ment)?|research)\b/iu;
