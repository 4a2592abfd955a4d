import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { some } from '../long.ts';
import { createPlace, type Place } from './command.ts';

/** A window's title, colours, one sign that begins a command (C1), and signs that turn the direction of what follows. */
const ESC = '\u001b[31m\u001b]0;owned\u0007';
const TURN = '\u202egnp\u202c\u2066';
const NAME = `heat${ESC}${TURN}\u009b.md`;
const TEXT = `---
title: "Pumps \\e[31m\\u202e\\x9b"
publisher: "Press \\e[2J\\u2066"
---

# Heat pumps and gas boilers &#x202e;${TURN}

A heat pump ${TURN} is a device that moves warmth from outside into a house.

A gas boiler is a device that burns gas to heat water &#x202e;.

Unlike gas boilers ${TURN}, heat pumps run on electricity.

Heat pumps need about 300 watts ${TURN} for each kilowatt of warmth.

Gas boilers can leak carbon monoxide ${TURN} into a flat.

In schools, heat pumps warm gyms ${TURN} and classrooms.
`;
const BRIEF = 'sources: src\nminutes: 5\ntitle: "T \\e[31m\\u202e\\x9b"\nspeaker: "S \\e]0;x\\a"\nevent: "E \\u2067"\n';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const RUNS = [
  ['build', '--talk', 'talk.yaml', '--out', 'talk'],
  ['inspect', 'src'],
  ['outline', '--talk', 'talk.yaml'],
  ['verify', 'talk'],
  ['check', '--talk', 'talk.yaml'],
  ['compare', '--talk', 'talk.yaml', '--minutes', '3,5'],
  ['export', 'talk', '--format', 'md'],
];

let place: Place;
beforeAll(() => {
  place = createPlace();
  place.write(`src/${NAME}`, TEXT);
  place.write('talk.yaml', BRIEF);
});
afterAll(() => place.remove());

test.each(some(2, RUNS).flatMap((args) => [args, [...args, '--json']]))(
  'a terminal gets no command of a source, its name or a brief: %s %s %s %s %s %s',
  (...args) => {
    const { code, stdout, stderr } = place.run(...args.filter((one) => one !== undefined));
    expect([code, stderr.replace(/warning:.*/g, '')]).toEqual([0, expect.not.stringContaining('error:')]);
    expect([OBEYED.exec(stdout), OBEYED.exec(stderr)]).toEqual([null, null]);
    if (!args.includes('--json')) return;
    // Written as programs read it, nothing is lost of what was said.
    const told = JSON.stringify(JSON.parse(stdout));
    expect(/heat/.test(told) ? told.includes(JSON.stringify(NAME).slice(1, -1)) : told.includes('\u202e')).toBe(true);
  },
);

test.each([
  ['a file that is not there', ['build', `x${ESC}${TURN}.md`]],
  ['an option that is none', ['build', `--x${ESC}${TURN}`]],
  ['a value that is none', ['build', 'src', '--minutes', `${ESC}${TURN}5`]],
  ['a name of a brief', ['build', '--talk', `y${ESC}${TURN}.yaml`]],
])('nor of a call that is refused: %s', (_, args) => {
  const { code, stderr } = place.run(...args);
  expect([code, OBEYED.exec(stderr)]).toEqual([2, null]);
  expect(stderr).toContain('error:');
});

test('the looked-for is found where nothing takes it out', () => {
  expect([OBEYED.test(ESC), OBEYED.test(TURN), OBEYED.test('\u009b'), OBEYED.test('Ä\té\n‰')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

describe('a name of two lines', () => {
  const PUMPS = TEXT.slice(TEXT.indexOf('# Heat')).replace(/&#x202e;|[\u202a-\u202e\u2066-\u2069]/gu, '');
  const BROKEN = 'tea\nerror: \u202eall\u001b[2J is well.md';
  const WRITTEN = 'tea\\nerror: \\u202eall\\u001b[2J is well.md';
  let own: Place;
  beforeAll(() => {
    own = createPlace();
    own.write(`src/${BROKEN}`, PUMPS);
    own.write('src/zinc.md', PUMPS.replace('gas to heat', 'oil to heat'));
    own.write(`bad/${BROKEN}`, '');
    own.write('talk.yaml', 'sources: src\nminutes: 5\n');
    own.write('lost.yaml', `sources: [${JSON.stringify(`gone/${BROKEN}`)}]\nminutes: 5\n`);
  });
  afterAll(() => own.remove());

  const TOLD = [
    ['inspect', 'src'],
    ['outline', '--talk', 'talk.yaml'],
    ['check', '--talk', 'talk.yaml'],
    ['compare', '--talk', 'talk.yaml', '--minutes', '3,5'],
  ];
  test.each(some(1, TOLD))('is written in one where it is told: %s %s %s', (...args) => {
    const { code, stdout, stderr } = own.run(...args.filter((one) => one !== undefined));
    expect([code, `${stdout}\n${stderr}`]).toEqual([0, expect.not.stringMatching(/^error: |\ufffd/m)]);
    if (args[0] === 'inspect') expect(stdout).toContain(`  ${WRITTEN}:`);
  });

  const ERRORS: readonly (readonly [string, readonly string[], number, string])[] = [
    ['a source that is empty', ['build', 'bad'], 1, `bad/${WRITTEN}:1:1: empty`],
    ['one that is named and is not there', ['build', `no ${BROKEN}`], 2, `no ${WRITTEN}: no file matches`],
    ['one that a brief names', ['build', '--talk', 'lost.yaml'], 1, 'lost.yaml:1:11: `sources.0`: a control sign'],
    ['a brief', ['build', '--talk', `./no ${BROKEN}`], 2, `no ${WRITTEN}: no such brief`],
    ['a folder that is a file', ['build', 'src', '--minutes', '5', '--out', `src/${BROKEN}`], 1, `src/${WRITTEN}`],
  ];
  test.each(some(2, ERRORS))('is one line of an error: %s', (_, args, exit, says) => {
    const { code, stderr } = own.run(...args);
    const lines = stderr.split('\n').filter((line) => line.startsWith('error:'));
    expect([code, lines]).toEqual([exit, [expect.stringContaining(says)]]);
  });
});
