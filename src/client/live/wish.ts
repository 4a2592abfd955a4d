import { post } from './server.ts';

/** What a person asks for at the bar; what is missing stays as it is, null goes back to what the brief asks. */
export interface Wish {
  /** A number, or a text as on the command line. */
  readonly minutes?: number | string | null;
  readonly audience?: string | null;
  readonly theme?: string | null;
}

/** What the server made of a wish. */
export interface Granted {
  readonly version: number;
  /** Titles of the slides that came and went. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** What becomes of a wish: it is granted, or lines say why it can't be. */
export interface Outcome {
  /** It takes so long that a person wonders. */
  readonly takesLong: () => void;
  readonly granted: (granted: Granted) => void;
  readonly refused: (lines: readonly string[]) => void;
}

/** Ms after which a person would like to know that something is being done. */
const PATIENCE = 250;

/** Sends one wish at a time; those that come meanwhile go together, and the last one holds. */
export function startWishes({ takesLong, granted, refused }: Outcome): (wish: Wish) => void {
  let next: Wish | null = null;
  let busy = false;
  const run = async () => {
    busy = true;
    const wondering = setTimeout(takesLong, PATIENCE);
    while (next) {
      const wish: Wish = next;
      next = null;
      const { value, lines } = await post('/live/wish', wish);
      if (next) continue;
      clearTimeout(wondering);
      if (lines) refused(lines);
      else granted(value as Granted);
    }
    clearTimeout(wondering);
    busy = false;
  };
  return (wish) => {
    next = { ...next, ...wish };
    if (!busy) void run();
  };
}

/** Writes what was wished for into the brief; the line that tells of it, or what is wrong. */
export async function keepWish(): Promise<{ readonly fine: boolean; readonly lines: readonly string[] }> {
  const { value, lines } = await post('/live/keep', {});
  if (lines) return { fine: false, lines };
  return { fine: true, lines: [`Kept in ${(value as { readonly file: string }).file}`] };
}
