import type { SectionContent } from '../../model/index.ts';
import type { Lay } from './index.ts';

/** A divider: which part begins, and where it stands among the others. */
export const section: Lay<'section'> = (beat, context): SectionContent => {
  const at = context.sections.findIndex((one) => one.name === beat.part);
  return { name: beat.part ?? '', lead: beat.title, part: at + 1, parts: context.sections.map((one) => one.name) };
};
