import { clauseBehind, endsPredicate, isOrder, joins, verbBehind } from './predicates.ts';
import type { Tail } from './tail-table.ts';
import { behindComma, lowerAt, type Token, verbBefore } from './tokens.ts';

/** What else a sentence asserts, joined to what it asserted first: worth as much, and true or false by itself. */
export const CLAUSES: readonly Tail[] = [
  // " and may happen at any time", ", but is declared by law"
  {
    cost: 1.1,
    clause: true,
    equal: true,
    opens: (tokens, i) => joins(tokens, i) && endsPredicate(tokens, i) && verbBehind(tokens, i + 1),
  },
  // " and the trade uses it", ", so crews bring spares"
  {
    cost: 1,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      ((joins(tokens, i) && lowerAt(tokens, i) !== 'or') ||
        (lowerAt(tokens, i) === 'so' && lowerAt(tokens, i + 1) !== 'that')) &&
      endsPredicate(tokens, i) &&
      clauseBehind(
        tokens,
        /^(?:so|thus|therefore|then|hence)$/.test(lowerAt(tokens, i + 1)) ? i + 2 : i + 1,
        behindComma(tokens, i),
      ),
  },
  // ", but is still in use": only where a kind has one side
  {
    cost: 1.2,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      /^(?:but|yet)$/.test(lowerAt(tokens, i)) &&
      endsPredicate(tokens, i) &&
      (verbBehind(tokens, i + 1) || clauseBehind(tokens, i + 1, true)),
  },
  // ", then strain"
  {
    cost: 0.9,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      lowerAt(tokens, i) === 'then' &&
      endsPredicate(tokens, i) &&
      (verbBehind(tokens, i + 1) || clauseBehind(tokens, i + 1, true)),
  },
  // "Follow the plan, limit the access": orders
  {
    cost: 1,
    clause: true,
    equal: true,
    opens: (tokens, i, cues) =>
      (behindComma(tokens, i) || lowerAt(tokens, i) === 'and') &&
      i > 3 &&
      isOrder(tokens, 0, cues) &&
      isOrder(tokens, lowerAt(tokens, i) === 'and' ? i + 1 : i, cues),
  },
  // " and how it is kept": the second of two clauses that one word opens
  {
    cost: 1,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      lowerAt(tokens, i) === 'and' &&
      /^(?:how|that|to|where|why|what|by|for)$/.test(lowerAt(tokens, i + 1)) &&
      i > 5 &&
      !tokens.slice(0, i).some(({ lower }) => /^(?:both|either|between|not|from)$/.test(lower)) &&
      tokens
        .slice(2, i - 2)
        .some(
          ({ lower }, k) =>
            lower === lowerAt(tokens, i + 1) &&
            (!/^(?:to|by|for)$/.test(lower) || isVerbish(tokens[k + 3]) === isVerbish(tokens[i + 2])),
        ),
  },
  // "; designed to last"
  {
    cost: 0.9,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      i > 2 &&
      tokens[i - 1]?.close === ';' &&
      !/^(?:but|however|otherwise|unless|except|only|instead|yet)$/.test(lowerAt(tokens, i)),
  },
  // "may burn, make a noise, and stink": what else one auxiliary says
  {
    cost: 1.1,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      tokens[i]?.verb === true &&
      tokens[i]?.close === '' &&
      /^(?:can|may|might|could|will|would|must|should|to)$/.test(lowerAt(tokens, verbBefore(tokens, i))) &&
      !/(?:[^s]s|ing|ed)$/.test(lowerAt(tokens, i)) &&
      /^(?:a|an|the|its|their|your|our|any|all|it|them)$/.test(lowerAt(tokens, i + 1)),
  },
];

function isVerbish(token: Token | undefined): boolean {
  return token?.verb === true && !/(?:[^s]s)$/.test(token.lower);
}
