import { describe, expect, test } from 'vitest';
import { headline, reportModel } from '../../src/cli/model-report.ts';
import type { KnowledgeModel } from '../../src/model/index.ts';
import { EMPTY } from '../fixtures/models.ts';
import { InspectionBuilder, trams } from '../fixtures/render/inspection.ts';

const paint = (_style: string, text: string) => text;
const piped = { paint, width: Number.POSITIVE_INFINITY };
const terminal = { paint, width: 80 };

function withReviews(count: number, name = 'tea.txt'): KnowledgeModel {
  const make = new InspectionBuilder();
  make.source(name, Array.from({ length: count }, (_, i) => `Doubt ${i + 1}.`).join('\n'));
  const review = Array.from({ length: count }, (_, i) => ({
    ...make.claim('statement', make.span(name, `Doubt ${i + 1}.`)),
    reason: 'Says little',
  }));
  return make.inspection({ review }).model;
}

describe('the report of a model', () => {
  test('counts one and many as people do', () => {
    expect(headline(trams().model).split(' · ')).toEqual([
      '2 sources',
      '2 subjects',
      '1 definition',
      '1 part-of relation',
      '1 difference',
      '1 risk',
      '1 safeguard',
      '1 figure',
      '1 conflict',
      '1 gap',
      '1 for review',
      '1 set aside',
    ]);
    expect(headline(EMPTY)).toBe('');
  });

  test('breaks the counts between two of them, never within one', () => {
    const lines = headline(trams().model, 40).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(40);
      expect(line).toMatch(/^\d.*\w$/);
    }
  });

  test('prints all of a short list, the beginning of a long one, and how many it leaves out', () => {
    const rows = (count: number) => reportModel(withReviews(count), piped).match(/Doubt \d+\./g)?.length;
    expect([rows(10), rows(12), rows(13), rows(44)]).toEqual([10, 12, 10, 10]);
    expect(reportModel(withReviews(44), piped)).toContain('  … and 34 more (--html FILE shows all)');
    expect(reportModel(withReviews(12), piped)).not.toContain('more (--html');
  });

  test('names places by file, and by the number of the file where names would take the terminal', () => {
    const long = 'a-very-long-name-of-a-file-about-tea.txt';
    const make = new InspectionBuilder().source(long, 'Tea is a drink.').source('b.txt', 'Well.');
    const gap = { span: make.span(long, 'Tea is a drink.'), reason: 'x', expected: null, heading: null };
    const { model } = make.inspection({ gaps: [gap] });
    expect(reportModel(model, piped)).toContain(`${long}:1  Tea is a drink.`);
    expect(reportModel(model, terminal)).toMatch(/\[1\] a-very-long[\s\S]*\n {2}\[1\]:1 {2}Tea is a drink\./);
    expect(reportModel(withReviews(1), terminal)).toContain('  tea.txt:1  Doubt 1.');
  });

  test('keeps within the width', () => {
    for (const line of reportModel(trams().model, { paint, width: 60 }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(60);
  });

  test('tells a use of several industries in the same words once', () => {
    const make = new InspectionBuilder().source('a.txt', 'Shops and ships use lamps.');
    const use = { ...make.claim('use', make.span('a.txt', 'Shops and ships use lamps.')), subjects: [], phrases: [] };
    const industries = ['Retail', 'Shipping'].map((name) => ({ id: name, name, spans: use.spans, uses: [use] }));
    const report = reportModel(make.inspection({ industries }).model, piped);
    expect(report).toContain('Retail, Shipping: Shops and ships use lamps.');
    expect(report.match(/ships use lamps/g)).toHaveLength(1);
  });

  test('names no alias that is the name in other capitals or the plural', () => {
    expect(reportModel(trams().model, piped)).toContain('Tram (main; 6 mentions; also streetcar)');
  });
});
