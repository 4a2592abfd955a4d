import { describe, expect, test } from 'vitest';
import { parse } from '../../src/cli/parse.ts';

const read = (line: string) => parse(line === '' ? [] : line.split(' '));

describe('the command line', () => {
  test.each([
    ['build a.md b.md', ['a.md', 'b.md']],
    ['build a.md', ['a.md']],
    ['build', []],
    ['build --minutes 5 a.md b.md', ['a.md', 'b.md']],
    ['build 2024 007', ['2024', '007']],
    ['build -- -odd.md', ['-odd.md']],
  ])('finds the sources in `%s`', async (line, sources) => {
    expect(await read(line)).toMatchObject({ command: 'build', options: { sources } });
  });

  test.each([
    [
      'build -m 20 -a executives -o deck -t x.yaml',
      { minutes: '20', audience: 'executives', out: 'deck', talk: 'x.yaml' },
    ],
    ['build --minutes=5 --minutes=6', { minutes: '6' }],
    ['build a.md', { json: false, quiet: false }],
    ['present --no-open', { open: false, port: '4400' }],
    ['present --open --port 0', { open: true, port: '0' }],
    ['outline --minutes 5,10', { minutes: '5,10' }],
    ['compare -a legal --audience general -m 5 -m 10,20', { audience: 'legal,general', minutes: '5,10,20' }],
    ['check --strict', { strict: true, json: false }],
    [
      'build --from 9:00 --to 12:30 --form workshop --questions 0',
      { from: '9:00', to: '12:30', form: 'workshop', questions: '0' },
    ],
    ['outline --pace 150 --narrative teach', { pace: '150', narrative: 'teach' }],
    ['inspect --json -q', { json: true, quiet: true }],
  ])('reads the options of `%s`', async (line, options) => {
    expect(await read(line)).toMatchObject({ kind: 'command', options });
  });

  test('leaves what is not given undefined, so that the brief counts', async () => {
    const parsed = await read('present');
    expect(parsed.kind === 'command' && [parsed.options.minutes, parsed.options.audience, parsed.options.open]).toEqual(
      [undefined, undefined, undefined],
    );
  });

  test.each([
    ['', /build[\s\S]*present[\s\S]*inspect[\s\S]*outline[\s\S]*compare[\s\S]*check/],
    ['--help', /Examples:[\s\S]*talkwright present/],
    ['build --help', /Examples:[\s\S]*--audience executives/],
    ['build --help', /--form +lightning, talk, long, workshop[\s\S]*--narrative +[^\n]*explain, answer-first/],
    ['build --help', /--format +What is made of it[^:]*: html, pdf, pptx, script, handout, docx, md,\s+json/],
    ['--version', /^\d+\.\d+\.\d+$/],
    ['completion', /talkwright --get-yargs-completions/],
  ])('answers `%s` with text', async (line, says) => {
    expect(await read(line)).toMatchObject({ kind: 'text', text: expect.stringMatching(says) });
  });

  test.each([
    ['bild', 'did you mean build?'],
    ['insepct', 'did you mean inspect?'],
    ['notes.md', 'talkwright build notes.md'],
    ['outline --format md', 'but of build'],
    ['build --audince x', 'did you mean --audience?'],
    ['outline --out x', 'but of build, present'],
    ['build --title', '--title needs a value'],
    ['--minutes 5', 'Say what to do'],
  ])('refuses `%s` with advice', async (line, advice) => {
    await expect(read(line)).rejects.toMatchObject({
      name: 'CliError',
      code: 2,
      message: expect.stringContaining(advice),
    });
  });
});
