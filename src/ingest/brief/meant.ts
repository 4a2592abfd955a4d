/** Keys that other programs and people have for what a brief says under another name. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ length: 'minutes', duration: 'minutes', time: 'minutes', slot: 'minutes' },
  ...{ author: 'speaker', presenter: 'speaker', by: 'speaker', venue: 'event', conference: 'event', place: 'event' },
  ...{
    files: 'sources',
    inputs: 'sources',
    input: 'sources',
    articles: 'sources',
    documents: 'sources',
    source: 'sources',
  },
  ...{ style: 'theme', look: 'theme', template: 'theme', colours: 'brand', colors: 'brand', logo: 'brand' },
  ...{ begin: 'from', start: 'from', end: 'to', until: 'to', day: 'date', when: 'date' },
  ...{ listeners: 'audience', public: 'audience', profile: 'audience', audiences: 'audience' },
  ...{ heading: 'title', headline: 'title', topics: 'subjects', topic: 'subjects', focus: 'more', skip: 'less' },
  ...{
    qa: 'questions',
    discussion: 'questions',
    order: 'narrative',
    arc: 'narrative',
    kind: 'form',
    wpm: 'pace',
    speed: 'pace',
  },
  ...{
    slides: 'edits',
    hide: 'exclude',
    omit: 'exclude',
    without: 'exclude',
    colour: 'accent',
    color: 'accent',
    face: 'font',
  },
};

/** The key of `keys` that somebody means who writes `key`, or null. */
export function meantBy(key: string, keys: readonly string[]): string | null {
  const meant = MEANT[key.toLowerCase()];
  return meant !== undefined && keys.includes(meant) ? meant : null;
}
