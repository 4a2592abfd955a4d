import {
  claims,
  corpus,
  corpusAgain,
  exported,
  many,
  manyPrinted,
  plans,
  printedAgain,
  starting,
  talk,
  talkAgain,
  weights,
} from './lanes.mjs';
import { timesOf } from './others.mjs';

/**
 * What is measured, by name. `lanes` makes ready what it needs (that isn't measured) and tells what to run; `by` is the measure that
 * ratios are taken of, and `rounds` how many are the most that make sense. A row whose lanes are `null` can't be had here.
 */
export const ROWS = [
  { name: 'start', title: 'Starting: `--help`', lanes: starting },
  { name: 'talk', title: 'Three articles → ten-minute deck', lanes: (to) => talk(to, []) },
  { name: 'talk-again', title: 'The same articles again → another length', lanes: talkAgain },
  {
    name: 'seeds',
    title: 'The articles of `--seeds` → ten-minute deck',
    lanes: (to) => (to.seeds ? talk(to, [to.seeds]) : null),
  },
  { name: 'slides-120', title: '120 finished slides → HTML', lanes: (to) => many(to, 120) },
  { name: 'slides-1200', title: '1,200 finished slides → HTML', lanes: (to) => many(to, 1200) },
  { name: 'documents-1', title: '1 article → one model, three decks', lanes: (to) => corpus(to, 1), size: 1 },
  { name: 'documents-10', title: '10 articles → one model, three decks', lanes: (to) => corpus(to, 10), size: 10 },
  {
    name: 'documents-100',
    title: '100 articles → one model, three decks',
    lanes: (to) => corpus(to, 100),
    size: 100,
    rounds: 2,
  },
  {
    name: 'documents-1000',
    title: '1,000 articles → one model, three decks',
    lanes: (to) => corpus(to, 1000),
    size: 1000,
    rounds: 1,
    slow: true,
  },
  {
    name: 'documents-again',
    title: 'One of 1,000 articles changed → one model, three decks',
    lanes: (to) => corpusAgain(to, 1000),
    rounds: 1,
    slow: true,
  },
  {
    name: 'documents-10000',
    title: '10,000 articles → one model, three decks',
    lanes: (to) => corpus(to, 10_000),
    size: 10_000,
    rounds: 1,
    asked: true,
  },
  { name: 'plan', title: 'Three articles → plan only', lanes: plans },
  { name: 'pptx', title: 'Three articles → PowerPoint', lanes: (to) => exported(to, 'pptx') },
  { name: 'pdf', title: 'Three articles → PDF', lanes: (to) => exported(to, 'pdf') },
  { name: 'pdf-again', title: 'Ten-minute deck as built → PDF', lanes: printedAgain },
  { name: 'pdf-12', title: '12 finished slides → PDF', lanes: (to) => manyPrinted(to, 12) },
  { name: 'pdf-120', title: '120 finished slides → PDF', lanes: (to) => manyPrinted(to, 120) },
  { name: 'claims', title: 'Generated claims → merged, planned', points: claims, slow: true },
  { name: 'weight', title: 'What the ten-minute deck weighs', by: 'kB', lanes: weights, rounds: 1 },
  { name: 'browser', title: 'Deck opened → ready for the first key', by: 'ms', times: (to) => timesOf(to, 'browser') },
  {
    name: 'change',
    title: '1,200 slides in a browser: key → next slide',
    by: 'ms',
    times: (to) => timesOf(to, 'change'),
  },
  { name: 'save', title: 'Saved → shown in the browser', by: 'ms', times: (to) => timesOf(to, 'save') },
];
