import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const definitionsOf = (text: string) =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === 'definition' ? [claim] : []));
const shortsOf = (text: string) => definitionsOf(text).map(({ short }) => short);

describe('what a thing is', () => {
  test('is told whole where none of its words can go', () => {
    const mortar = 'Mortar is a paste of sand and lime in which bricks and blocks find their hold.';
    expect(shortsOf(`# Mortar\n\n${mortar}`)).toEqual([
      'Paste of sand and lime in which bricks and blocks find their hold',
    ]);
  });

  test('is kept off slides where it is longer than a slide holds', () => {
    const long =
      'Mortar is a paste of sand, lime and water in which bricks, blocks and stones of every size and shape in old and new walls of towns and villages find a hold that lasts.';
    expect(shortsOf(`# Mortar\n\n${long}`).every((short) => short === null || short.split(' ').length < 13)).toBe(true);
  });

  test('begins with the long form of a name in brackets, not with the bracket', () => {
    const said =
      'The plant uses dissolved air flotation (DAF), a process that lifts dirt to the surface with small bubbles.';
    const [claim] = definitionsOf(`# Dissolved air flotation (DAF)\n\n${said}`);
    expect(claim?.text).toMatch(/^dissolved air flotation \(DAF\), a process/);
    expect(claim?.short).toBe('Process that lifts dirt to the surface with small bubbles');
  });

  test('is told by the first sentence under its own name, though that begins with a harm', () => {
    const text =
      '# Safety at home\n\nSome things warn of smoke.\n\n## Fire alarms\n\nFire alarms detect smoke and wake people with a loud sound.';
    expect(definitionsOf(text).map(({ subject }) => subject)).toContain('Fire alarms');
  });

  test.each(['Weak mortar', 'Missing joints'])('isn’t told by what comes of a bad state: %s', (name) => {
    const text = `# Walls\n\nA wall stands on mortar.\n\n## What can go wrong\n\n### ${name}\n\n${name} makes a wall lean to one side.`;
    expect(definitionsOf(text).map(({ subject }) => subject)).not.toContain(name.toLowerCase());
  });
});
