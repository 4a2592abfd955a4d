import { LAYOUTS, type Phrase, type SectionContent, widthOf } from '../../model/index.ts';
import type { Lay } from './index.ts';

const { lead: LEAD = 80 } = LAYOUTS.section.slots;

/** A divider: which part begins, what it shows, and where it stands among the others. */
export const section: Lay<'section'> = (beat, context): SectionContent => {
  const { sections } = context;
  const at = sections.findIndex((one) => one.name === beat.part);
  const here = sections[at];
  return {
    name: beat.part ?? '',
    lead: here ? leadOf(here.title, here.name) : null,
    part: at + 1,
    parts: sections.map((one) => one.name),
    seconds: here?.seconds ?? beat.seconds,
  };
};

/** The part's assertion, unless it only says its name again or is too long to stand under it. */
function leadOf(title: Phrase, name: string): Phrase | null {
  return title.text.toLowerCase() === name.toLowerCase() || widthOf(title.text) > LEAD ? null : title;
}
