import type { Claim, ClaimKind, Difference } from '../../model/index.ts';
import type { Taught } from '../activity.ts';

/** What people are asked about claims of some kinds. */
export interface View {
  readonly kinds: readonly ClaimKind[];
  readonly title: string;
  /** With how many statements are shown. */
  prompt(count: number): string;
}

const which = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** Each kind of claim is in one row; differences have questions of their own (`contrasts.ts`). */
export const VIEWS: readonly View[] = [
  {
    kinds: ['risk'],
    title: 'Which risk matters most?',
    prompt: (n) =>
      which(
        n,
        'Where could this risk touch your own work?',
        'Which of these risks matters most in your work, and why?',
      ),
  },
  {
    kinds: ['limitation'],
    title: 'What would stand in the way?',
    prompt: (n) =>
      which(
        n,
        'Where would this limit stand in your way?',
        'Which of these limits would stand in your way first, and how would you get around it?',
      ),
  },
  {
    kinds: ['mitigation'],
    title: 'Where to begin with safeguards?',
    prompt: (n) =>
      which(
        n,
        'What would it take to put this safeguard in place?',
        'Which of these safeguards would you put in place first, and what would it take?',
      ),
  },
  {
    kinds: ['use', 'application'],
    title: 'What would you try first?',
    prompt: (n) =>
      which(
        n,
        'What in your own work comes closest to this use?',
        'Which of these uses comes closest to your own work, and what would you try first?',
      ),
  },
  {
    kinds: ['advantage'],
    title: 'What counts most for you?',
    prompt: (n) =>
      which(n, 'What would this advantage be worth to you?', 'Which of these advantages counts most for you, and why?'),
  },
  {
    kinds: ['statistic'],
    title: 'What do the figures tell you?',
    prompt: (n) =>
      which(
        n,
        'Does this figure fit what you see around you? What would you ask about it?',
        'Which of these figures weighs most for you, and what would you ask about it?',
      ),
  },
  {
    kinds: ['outlook'],
    title: 'What do you expect?',
    prompt: (n) =>
      which(
        n,
        'What would change in your work if this came true?',
        'Which of these do you expect to see first, and what would it change?',
      ),
  },
  {
    kinds: ['definition', 'taxonomy'],
    title: 'Say it in your own words',
    prompt: (n) =>
      which(
        n,
        'How would you explain this to a colleague?',
        'Which of these would be hardest to explain to a colleague, and how would you do it?',
      ),
  },
  {
    kinds: ['example'],
    title: 'Which of these do you know?',
    prompt: (n) =>
      which(n, 'Who knows this one, and from where?', 'Which of these do you know, and where have you met them?'),
  },
  {
    kinds: ['similarity'],
    title: 'What is shared?',
    prompt: () => 'What follows from what they share? Where have you seen it?',
  },
  {
    kinds: ['statement'],
    title: 'What surprises you?',
    prompt: (n) =>
      which(
        n,
        'Does this surprise you, and what follows from it for you?',
        'Which of these surprises you most, and what follows from it for you?',
      ),
  },
];

/** The claims of some kinds among those that a part taught; where it taught nothing, among all that was taught. */
export function claimsOfKinds(kinds: readonly ClaimKind[], { here, before }: Taught): readonly (Claim | Difference)[] {
  const pool = here.length > 0 ? here : before;
  const seen = new Set<string>();
  return pool.filter((claim) => kinds.includes(claim.kind) && !seen.has(claim.id) && seen.add(claim.id));
}
