import { type StageState, stageOf } from '../../model/stage.ts';
import { post } from './server.ts';
import { type Skew, shifted } from './skew.ts';

export interface Sender {
  readonly send: (state: StageState) => void;
  /** Tells that this deck presents no more; also while its page goes. */
  readonly leave: () => void;
  /** Whether a state that comes from the server is one that this window sent lately. */
  readonly isOwn: (state: StageState) => boolean;
}

/** States that are remembered as one's own: as many as can be on their way. */
const LATELY = 16;

/** Sends one state at a time and the last one always, by the server's clock; what came meanwhile is skipped. */
export function startSender({ ahead }: Pick<Skew, 'ahead'>): Sender {
  let sent: readonly string[] = [];
  let next: StageState | null = null;
  let busy = false;
  const run = async () => {
    busy = true;
    while (next) {
      const state: StageState = shifted(next, -ahead());
      next = null;
      sent = [...sent, written(state)].slice(-LATELY);
      await post('/live/stage', state);
    }
    busy = false;
  };
  return {
    send: (state) => {
      next = state;
      if (!busy) void run();
    },
    leave: () => {
      next = null;
      void post('/live/stage', null, { keepalive: true });
    },
    isOwn: (state) => sent.includes(written(state)),
  };
}

/** Fields in one order, however they came. */
function written(state: StageState): string {
  return JSON.stringify(stageOf(state));
}
