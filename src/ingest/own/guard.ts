import { Script } from 'node:vm';
import { InputError, type OwnLayout } from '../../model/index.ts';
import { type ModuleFolder, placeOfThrown, thrownOf, wordsOf } from './failure.ts';

/** A drawing that ends within `seconds`, and whose errors are InputErrors with module, place and slide. */
export function guarded(
  draw: OwnLayout['draw'],
  file: string,
  folder: ModuleFolder,
  seconds: number,
): OwnLayout['draw'] {
  return (slide, tools) => {
    try {
      return inTime(() => draw(slide, tools), seconds);
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw slow(file, slide.id, seconds);
      const thrown = thrownOf(error);
      const place = placeOfThrown(thrown, folder) ?? file;
      const what = `${wordsOf(thrown, folder)}. Mend the module.`;
      throw new InputError(`${place}: slide ${slide.id}: ${what}`, 1, { cause: error });
    }
  };
}

function slow(file: string, slide: string, seconds: number): InputError {
  return new InputError(
    `${file}: slide ${slide}: still drawing after ${seconds} s, expected a drawing at once. Look for a loop without end.`,
  );
}

const CALL = new Script('call()');

/** Only a script can be stopped while it runs; what it calls is stopped with it. Errors keep the stack that they came with. */
function inTime(call: () => unknown, seconds: number): unknown {
  return CALL.runInNewContext({ call }, { timeout: seconds * 1000, displayErrors: false });
}
