import { capitalise, countWords, enumerate, TITLE_WORDS } from '../model/index.ts';
import type { Material } from './candidate.ts';

/** The talk's title when nobody gave one: names what it is about, and claims nothing. */
export function titleOf(material: Material): string {
  const names = material.main.map((subject) => material.nameOf(subject.id)?.name ?? subject.name);
  const more = material.model.subjects.filter((one) => one.main).length > names.length;
  if (names.length === 0 || (more && material.model.sources.length === 1))
    return capitalise(material.model.sources[0]?.title ?? 'Talk');
  const style = material.profile.title?.replace('{names}', enumerate(names));
  if (style && countWords(style) <= TITLE_WORDS) return capitalise(style);
  const compared = material.model.differences.length > 0 && names.length > 1;
  if (compared) return capitalise(`${enumerate(names)}: what sets them apart`);
  if (names.length > 1) return capitalise(`${enumerate(names)} explained`);
  const plural = material.nameOf(material.main[0]?.id ?? '')?.plural ?? false;
  return capitalise(`${names[0]}: what ${plural ? 'they are and what they are' : 'it is and what it is'} good for`);
}
