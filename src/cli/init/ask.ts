import type { Answers, Question } from './questions.ts';

/** A terminal: `line` is what a person typed behind a prompt, null when nothing more comes. */
export interface Terminal {
  line(prompt: string): Promise<string | null>;
  tell(text: string): void;
}

/** Asks each question until its answer can be used; null when the person leaves. */
export async function askAll(questions: readonly Question[], terminal: Terminal): Promise<Answers | null> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const answer = await asked(question, terminal);
    if (answer === null) return null;
    answers[question.key] = answer.value;
  }
  return answers as unknown as Answers;
}

/** The answers to nothing typed. */
export function presets(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map(({ key, preset, read }) => [key, read(preset)])) as unknown as Answers;
}

async function asked({ ask, preset, read }: Question, terminal: Terminal): Promise<{ readonly value: unknown } | null> {
  for (;;) {
    const typed = await terminal.line(`${ask}${preset === '' ? '' : ` [${preset}]`}: `);
    if (typed === null) return null;
    try {
      return { value: read(typed.trim() || preset) };
    } catch (error) {
      terminal.tell(`  ${(error as Error).message}`);
    }
  }
}
