import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLES, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
  place.write('good.md', '# Tea\n\nGreen tea is a kind of tea.\n');
  place.write('empty.md', '');
  place.write('blank.txt', ' \n\n\t\n');
  place.write('binary.md', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0xff]));
  place.write('folder/picture.png', 'not really');
  place.write('tale.md', '# Once\n\nHello there, dear friends!\n');
  place.write('times.yaml', 'sources: good.md\nminutes: 60\nfrom: 9:00\nto: 12:30\n');
  place.write('form.yaml', 'sources: good.md\nform: keynote\n');
  place.write('people/talk.yaml', 'sources: ../good.md\n');
  const profile = (name: string) => `name: ${name}\nlabel: For some\nknows: novice\narc: teach\npace: 130\n`;
  place.write('people/kinds.yaml', `${profile('kinds')}avoids: [riks]\n`);
  place.write('people/audiences/weights.yaml', `${profile('weights')}cares:\n  risk: 2\n  use: 7\n`);
  place.write('people/left.yaml', 'name: left\nextends: right\n');
  place.write('people/right.yaml', 'name: right\nextends: left\n');
  place.write('people/orphan.yaml', 'name: orphan\nextends: generl\n');
  place.write('talk.yaml', 'sources: good.md\nminutes: 10\naudiance: general\n');
});
afterEach(() => place.remove());

/** Arguments, exit code, and what the one line must say. */
const CASES: readonly (readonly [args: string, code: number, says: readonly RegExp[]])[] = [
  ['build absent.md', 2, [/absent\.md/]],
  ['build god.md', 2, [/god\.md/, /good\.md/]],
  ['build empty.md', 1, [/empty\.md/, /empty/]],
  ['build blank.txt', 1, [/blank\.txt/, /empty/]],
  ['build folder', 1, [/folder/, /\.md/]],
  ['build binary.md', 1, [/binary\.md/]],
  ['build good.md --minutes 0', 2, [/`?0`?/, /480|minutes/]],
  ['build good.md --minutes ten', 2, [/ten/, /minutes/]],
  ['build good.md --minutes 500', 2, [/500/, /480/]],
  ['build good.md --minutes -5', 2, [/-5/]],
  ['build good.md --minutes', 2, [/--minutes/, /value/]],
  ['build good.md --minutes 5,,10', 2, [/--minutes/, /no length of time/]],
  ['build good.md --minutes 5,500', 2, [/`500`/, /480/]],
  ['build good.md --minutes 60 --from 9:00 --to 12:30', 2, [/--minutes 60/, /--from 9:00 --to 12:30/, /210 minutes/]],
  ['build good.md --from 12:30 --to 9:00', 2, [/--to/, /not after 12:30/]],
  ['build good.md --from 0:00 --to 20:00', 2, [/0:00 to 20:00/, /480/]],
  ['build good.md --to 9:00', 2, [/--to 9:00/, /--from/]],
  ['build good.md --from 9am', 2, [/--from/, /9am/, /13:30/]],
  ['build good.md --form workshp', 2, [/--form/, /workshp/, /did you mean `workshop`/i]],
  ['build good.md --narrative teech', 2, [/--narrative/, /teech/, /did you mean `teach`/i]],
  ['build good.md --questions 150%', 2, [/--questions/, /150%/, /10%/]],
  ['build good.md --pace 300', 2, [/--pace/, /300/, /170/]],
  ['build good.md --audience general,', 2, [/--audience general,/, /empty name/]],
  ['build good.md --audience general,executves', 2, [/executves/, /executives/]],
  ['build --talk times.yaml', 1, [/times\.yaml:4:5/, /210 minutes/, /`minutes` \(60\)/]],
  ['build --talk form.yaml', 1, [/form\.yaml:2:7/, /keynote/, /lightning, talk, long, workshop/]],
  ['build --talk people/talk.yaml --audience kinds', 1, [/kinds\.yaml:6:10/, /riks/, /`risk`/]],
  ['build --talk people/talk.yaml --audience weights', 1, [/weights\.yaml:8:8/, /cares\.use/, /0 to 5/]],
  ['build --talk people/talk.yaml --audience left', 1, [/right\.yaml:2:1/, /left → right → left/]],
  ['build --talk people/talk.yaml --audience orphan', 1, [/orphan\.yaml:2:1/, /`generl`/, /`general`/]],
  ['build tale.md', 1, [/tale\.md/, /nothing to teach/]],
  ['outline tale.md --minutes 5,10', 1, [/general, 5 minutes: /, /nothing to teach/]],
  ['check tale.md', 1, [/nothing to teach/]],
  ['compare good.md', 2, [/two talks/, /--audience executives,developers/]],
  ['compare good.md --audience legal --audience legal', 2, [/two talks/, /legal, 10 minutes/]],
  ['present good.md --minutes 5,10', 2, [/--minutes 5,10/, /one talk/]],
  ['present good.md --audience general,legal', 2, [/--audience general,legal/, /one talk/]],
  ['build good.md --audience executves', 2, [/executves/, /executives/]],
  ['build good.md --audience plumbers', 2, [/plumbers/, /general/]],
  ['build --talk absent.yaml', 2, [/absent\.yaml/]],
  ['build --talk talk.yaml', 1, [/talk\.yaml:3:1/, /audiance/, /audience/]],
  ['build good.md --minuts 10', 2, [/--minuts/, /did you mean --minutes\?/]],
  ['build good.md --colour red', 2, [/--colour/, /expected .*--audience/]],
  ['build good.md --port 80', 2, [/--port/, /present/]],
  ['bild good.md', 2, [/`bild`/, /did you mean build\?/]],
  ['good.md', 2, [/`good\.md`/, /talkwright build good\.md/]],
  ['present good.md --port http', 2, [/--port http/, /65535/]],
  ['present good.md --port 70000', 2, [/70000/, /65535/]],
  ['inspect absent.md', 2, [/absent\.md/]],
  ['outline good.md --minutes 1h99x', 2, [/1h99x/]],
];

describe('what can not be used', () => {
  test.each(CASES)('talkwright %s: exit code %i, one line, nothing written', (args, code, says) => {
    const before = place.all();
    const ran = place.run(...args.split(' '));
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toMatch(/^error: [^\n]+\n$/);
    for (const word of says) expect(ran.stderr).toMatch(word);
    expect(ran.stderr).not.toMatch(/\bat \S+:\d+:\d+|fault of Talkwright/);
    expect(place.all()).toEqual(before);
  });

  test('names each of several bad files in a line of its own', () => {
    const { code, stderr } = place.run('build', 'empty.md', 'good.md', 'binary.md');
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^error: empty\.md/),
      expect.stringMatching(/^error: binary\.md/),
    ]);
  });

  test('is said in one line when the folder for the deck can not be made', () => {
    const before = place.all();
    const { code, stderr } = place.run('build', ARTICLES, '--out', 'good.md/deck');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: .*good\.md.*: [^\n]*--out\n$/)]);
    expect(place.all()).toEqual(before);
  });

  test('shows where it went wrong with DEBUG only', () => {
    const debugging = createPlace({ DEBUG: '1' });
    expect(debugging.run('build', 'absent.md').stderr).toMatch(/\n\s+at /);
    debugging.remove();
    expect(place.run('build', 'absent.md').stderr).not.toMatch(/\n\s+at /);
  });
});
