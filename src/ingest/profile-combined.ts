import { type AudienceProfile, enumerate } from '../model/index.ts';

const KNOWS: readonly AudienceProfile['knows'][] = ['novice', 'practitioner', 'expert'];

/**
 * Several audiences in one room: weights are the greatest (what one of them says nothing of is neutral to it),
 * industries and activities are put one after the other, labels joined; what any of them lacks knowledge of counts,
 * and only what all avoid is avoided. Narrative, pace, title, question and closing ask are the first one's.
 */
export function combined(profiles: readonly AudienceProfile[]): AudienceProfile {
  const [first, ...others] = profiles as readonly [AudienceProfile, ...AudienceProfile[]];
  if (others.length === 0) return first;
  const keys = [...new Set(profiles.flatMap(({ cares }) => Object.keys(cares)))];
  const [label, ...labels] = profiles.map((profile) => profile.label);
  return {
    ...first,
    name: profiles.map(({ name }) => name).join('+'),
    label: enumerate([label as string, ...labels.map((one) => one.replace(/^For /, ''))]),
    knows: KNOWS[Math.min(...profiles.map(({ knows }) => KNOWS.indexOf(knows)))] ?? first.knows,
    cares: Object.fromEntries(keys.map((key) => [key, Math.max(...profiles.map(({ cares }) => cares[key] ?? 1))])),
    industries: [...new Set(profiles.flatMap(({ industries }) => industries))],
    activities: [...new Set(profiles.flatMap(({ activities }) => activities))],
    avoids: first.avoids.filter((kind) => others.every(({ avoids }) => avoids.includes(kind))),
  };
}
