import type { EditOp } from '../../../model/editing.ts';
import { clashOf, refusedOf } from './ask.ts';
import type { Panel } from './panel.ts';
import type { EditTalk, Outcome } from './talk.ts';

/** What is asked for; what isn't told is nothing. */
export type Asked = Partial<EditOp> & Pick<EditOp, 'kind'>;

/** What else comes of an edit. */
export interface Then {
  /** It is in the brief. */
  readonly kept?: () => void;
  /** Lets its words be typed again where it isn't. */
  readonly again?: (words: string) => void;
}

interface Place {
  readonly talk: EditTalk;
  readonly panel: Panel;
  /** An edit was kept: the page shows the talk that was made with it. */
  readonly shown: (kept: Extract<Outcome, { kind: 'kept' }>['kept']) => Promise<void>;
}

/** Sends edits and tells at the panel what came of them. Words that weren't kept stay there until somebody says what to do with them. */
export function startSending({ talk, panel, shown }: Place) {
  const send = async (op: Asked, base: string | null, then: Then = {}): Promise<void> => {
    panel.say(['Keeping it…']);
    const outcome = await talk.send(op, base);
    if (outcome.kind === 'kept') {
      then.kept?.();
      await shown(outcome.kept);
      return panel.say(outcome.kept.lines, outcome.kept.warnings);
    }
    panel.say(outcome.lines, [], true);
    const words = op.to ?? null;
    const leave = () => {
      panel.ask();
      panel.say(['Left as it is.']);
    };
    if (outcome.kind === 'conflict') {
      const keepMine = () => {
        panel.ask();
        void send({ ...op, over: outcome.base }, base, then);
      };
      return panel.ask(...clashOf(words, outcome, keepMine, leave));
    }
    const { again } = then;
    if (words === null || words.trim() === '' || !again) return;
    const type = () => {
      panel.ask();
      again(words);
    };
    panel.ask(...refusedOf(words, type, leave));
  };
  return send;
}
