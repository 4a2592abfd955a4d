import { FORMS, NARRATIVES } from '../../model/index.ts';
import type { FIELDS } from './fields.ts';

/** What a key of a brief means, told once: comments of a brief that `init` writes, and what an editor shows. */
export interface BriefKey {
  /** For people, in sentences. */
  readonly about: string;
  /** What may stand behind the key, as YAML: a value, or lines below it with what they mean. */
  readonly example: string | readonly (readonly [line: string, means: string])[];
}

/** Every key of a brief, in the order in which one is written. */
export const BRIEF_KEYS = {
  sources: {
    about:
      'Files, folders or globs of Markdown, text, HTML, Word (.docx) and PDF, seen from this file. The only key that is needed.',
    example: '[articles/]',
  },
  title: {
    about: 'The title on the cover; else the talk is titled from what its sources are about.',
    example: 'A title of your own',
  },
  speaker: { about: 'Who speaks; printed on the cover.', example: 'Your name' },
  event: { about: 'Where it is given; printed on the cover.', example: 'Name of the event' },
  date: { about: 'When it is given; printed on the cover just as it is written.', example: '24 November 2026' },
  minutes: {
    about:
      'Length of the slot, questions included, 1 to 480 minutes: 10, 7.5, 90m, 1h30. The talk fits it to the second.',
    example: '10',
  },
  from: { about: 'When it begins: run sheet and breaks tell the time of day.', example: '9:00' },
  to: { about: 'When it ends, with `from`, instead of `minutes`.', example: '12:30' },
  audience: {
    about:
      'Who listens: developers, educators, executives, general, healthcare, legal, marketers or students, or several in one room joined by "+" (executives+healthcare). Profiles of your own may stand beside this file, or in a folder "audiences" there; "extends: executives" changes another one.',
    example: 'general',
  },
  form: { about: `The form: ${listed(FORMS)}; else what the length implies.`, example: 'talk' },
  narrative: { about: `The order of telling: ${listed(NARRATIVES)}; else the audience’s.`, example: 'explain' },
  questions: { about: 'Share of the slot that is kept for questions: 10%, 0.1 or 0; else the form’s.', example: '10%' },
  pace: { about: 'Spoken words a minute, 110 to 170; else the audience’s pace.', example: '130' },
  paceFrom: {
    about: 'Your own pace instead, from rehearsals that a deck kept (key R): files or folders.',
    example: 'rehearsals/',
  },
  theme: {
    about: 'How slides look: light, dark, contrast or ink (for paper), or a theme of --templates; else light.',
    example: 'dark',
  },
  brand: {
    about: 'Whose talk it is; any part of it.',
    example: [
      ['name: Your house', 'on the cover and at the foot, where there is no logo'],
      ['accent: "#0b5d3b"', 'the first subject’s hue, in quotes; moved where it couldn’t be read, which is told'],
      ['accent2: "#ffd400"', 'the second subject’s; else one that can be told from the first'],
      ['logo: logo.svg', 'SVG, PNG, JPEG or WebP beside this file, at most 256 kB'],
      ['font: Source Sans 3', 'an installed family, or a .woff2, .ttf or .otf file, at most 2 MB'],
    ],
  },
  more: {
    about:
      'What to tell more of: kinds of claims (risks, examples, numbers), facets (training data), industries (healthcare) and subjects (LLMs), as you would say them. Three times the weight, on top of what the audience cares about.',
    example: '[risks, training data]',
  },
  less: { about: 'What to tell less of, named alike: a third of the weight.', example: '[outlook]' },
  emphasis: {
    about: 'The same with weights of your own, 0 to 5: kinds of claims and keys of facets; 1 changes nothing.',
    example: [
      ['risk: 1.5', 'more'],
      ['training-data: 0.5', 'less'],
    ],
  },
  subjects: {
    about:
      'What the sources are about, when it is found wrongly: names as they write them, or names with other names of the same thing.',
    example: [
      ['- name: Heat pump', ''],
      ['  aliases: [pump, ASHP]', ''],
      ['- Gas boiler', ''],
    ],
  },
  include: {
    about: 'Claims that are told whatever their rank: words of the source that every one of them holds.',
    example: [['- words of a source', '']],
  },
  exclude: { about: 'Claims that are never told, named alike.', example: [['- words of a source', '']] },
  edits: {
    about:
      'What you change by hand. While the talk is presented, the browser writes it here; it survives every new making.',
    example: [
      ['- slide: recap', 'a slide by its id: title, note, after (another place), layout, hide'],
      ['  note: Tell the story of the boiler.', 'what you say at its end'],
      ['- add: my-story', 'a slide of your own; body is Markdown'],
      ['  title: What happened to us', ''],
      ['  body: It was a cold night.', ''],
    ],
  },
} as const satisfies Record<keyof typeof FIELDS | 'brand', BriefKey>;

export type BriefKeyName = keyof typeof BRIEF_KEYS;

/** "A, b, c or d". */
function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
