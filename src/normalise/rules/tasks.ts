import { type Item, sentencesOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** Fewest items of a list of tasks. */
const FEWEST = 2;

/**
 * What a lesson asks its readers: lists of which every item is questions and tasks (`Describe …`, `Explain why …`),
 * one at least a task, and one a question unless they end the text. Advice (`Discuss the dose with your doctor`) and
 * steps are none.
 */
export const tasks: Rule = (units, { cues }) =>
  new Set(units.flatMap((unit, i) => (isTaskList(unit, i === units.length - 1, cues) ? [i] : [])));

function isTaskList(unit: Unit, isLast: boolean, cues: Cues): boolean {
  if (unit.type !== 'block' || unit.block.type !== 'list' || unit.block.items.length < FEWEST) return false;
  const { items } = unit.block;
  const texts = items.map(textsOf);
  if (
    items.some(({ term }) => term !== null) ||
    !texts.every((own) => own.length > 0 && own.every((text) => isAsked(text, cues)))
  )
    return false;
  const all = texts.flat();
  return all.some((text) => isTask(text, cues)) && (isLast || all.some(isQuestion));
}

function textsOf({ prose, items }: Item): readonly string[] {
  return [...(prose ? sentencesOf(prose.text).map(({ text }) => text) : []), ...items.flatMap(textsOf)];
}

/** Whether a sentence wants an answer: a question, or a task as lessons put it. */
export function isAsked(text: string, cues: Cues): boolean {
  return (
    isQuestion(text) || isTask(text, cues) || (cues.has('opens', 'boilerplate/task-verbs', text) && !isAdvice(text))
  );
}

function isQuestion(text: string): boolean {
  return /\?["”’)]*$/.test(text);
}

function isTask(text: string, cues: Cues): boolean {
  return cues.has('opens', 'boilerplate/task-openers', text) && !isAdvice(text);
}

/** Whoever is told to talk with others or of what is his is advised. */
function isAdvice(text: string): boolean {
  return /\b(?:with|to) (?:your|an?|the)\b|\byour (?:doctor|lawyer|bank|lender|employer|vet|team)\b/i.test(text);
}
