import path from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { refuseForeign } from '../../src/cli/know.ts';
import { readLexicon } from '../../src/ingest/index.ts';
import { readText } from '../../src/ingest/readers/text.ts';
import { type KnowledgeModel, languageNotice, type Source } from '../../src/model/index.ts';
import { normalise } from '../../src/normalise/index.ts';
import { understand } from '../../src/pipeline.ts';

const lexicon = readLexicon([path.join(import.meta.dirname, '../../content/lexicon')]);

function source(text: string, id = 'a.txt'): Source {
  const tree: Root = readText(text).tree;
  const file = new VFile({ path: id, value: text });
  const none = { declaredTitle: null, publisher: null, date: null, places: null, asides: [] };
  return { id, path: id, format: 'text', sha256: '0'.repeat(64), ...none, file, tree };
}

const languageOf = (text: string): string => normalise(source(text), lexicon).source.language;

const FOREIGN = [
  [
    'es',
    'Los trenes de noche son más lentos que los aviones, pero gastan menos energía. El billete se compra con dos meses de antelación y la cama cuesta un poco más.',
  ],
  [
    'fr',
    'Le train de nuit est plus lent que l’avion, mais il consomme moins. Les billets se vendent deux mois avant le départ et la couchette coûte un peu plus dans les trains du sud.',
  ],
  [
    'de',
    'Der Nachtzug ist langsamer als das Flugzeug, aber er verbraucht weniger Energie. Die Karten werden zwei Monate vor der Reise verkauft und ein Bett kostet etwas mehr.',
  ],
  [
    'it',
    'Il treno di notte è più lento dell’aereo, ma consuma meno energia. I biglietti si vendono due mesi prima della partenza e la cuccetta costa un poco di più.',
  ],
  [
    'pt',
    'O comboio da noite é mais lento do que o avião, mas gasta menos energia. Os bilhetes são vendidos dois meses antes da viagem e a cama custa um pouco mais.',
  ],
  [
    'nl',
    'De nachttrein is trager dan het vliegtuig, maar hij verbruikt minder energie. De kaartjes worden twee maanden voor de reis verkocht en een bed kost wat meer.',
  ],
  ['und-Cyrl', 'Ночной поезд медленнее самолёта, но тратит меньше энергии. Билеты продают за два месяца до поездки.'],
  ['ja', 'この列車は飛行機より遅いですが、エネルギーの消費は少ないです。切符は二か月前から売られます。'],
  ['zh', '夜行列车比飞机慢，但是消耗的能源更少。车票提前两个月出售。'],
  ['el', 'Το νυχτερινό τρένο είναι πιο αργό από το αεροπλάνο, αλλά καταναλώνει λιγότερη ενέργεια.'],
] as const;

const ENGLISH = [
  ['a few words', 'Night trains\n\nSlow, cheap, kind to the climate.'],
  ['a table of names', 'Cheese\tMilk\nManchego\tsheep\nRoquefort\tsheep\nGouda\tcow\nParmigiano Reggiano\tcow\n'],
  [
    'a quotation',
    'The night train is slower than a plane, but it uses less energy. A Spanish guard told us: "Los trenes de noche son más lentos que los aviones, pero gastan menos energía." Tickets go on sale two months before the journey, and a bed costs a little more.',
  ],
  [
    'names of places and dishes',
    'Paella de marisco, fideuà and arroz a banda are dishes of the coast. La Boqueria and El Born are markets where the fish for them is sold, and most stalls close at noon.',
  ],
  [
    'Greek letters',
    'The angles α, β and γ of a triangle add up to π. The sum is the same for each triangle on a plane.',
  ],
] as const;

describe('the language of a document', () => {
  test.each(FOREIGN)('is told: %s', (code, text) => {
    expect(languageOf(text)).toBe(code);
  });

  test.each(ENGLISH)('stays English with %s', (_, text) => {
    expect(languageOf(text)).toBe('en');
  });

  test('is that of most of the text, not of its first part', () => {
    const spanish = FOREIGN[0][1];
    const english = ENGLISH[2][1];
    expect(languageOf([spanish, english, english, english].join('\n\n'))).toBe('en');
    expect(languageOf([english, ...Array(9).fill(spanish)].join('\n\n'))).toBe('es');
  });
});

describe('a source in another language', () => {
  const text =
    'Bombas de calor\n\nUna bomba de calor es un aparato que lleva el calor del aire a la casa.\n\n- Las fugas pueden causar incendios.';
  const english =
    'Heat pumps\n\nA heat pump is a device that moves heat from the air into the house. One risk is that coolant leaks.';
  const claims = (model: KnowledgeModel): number =>
    model.definitions.length + model.risks.length + model.statements.length + model.differences.length;

  test('keeps its structure and yields no claim', () => {
    const model = understand([source(text)], lexicon);
    expect(model.sources[0]).toMatchObject({ title: 'Bombas de calor', language: 'es' });
    expect(claims(model)).toBe(0);
    expect(model.subjects).toEqual([]);
  });

  test('leaves the claims of the others alone', () => {
    const alone = understand([source(english, 'b.txt')], lexicon);
    const both = understand([source(text), source(english, 'b.txt')], lexicon);
    expect(claims(alone)).toBeGreaterThan(0);
    expect(both.definitions).toEqual(alone.definitions);
    expect(both.risks).toEqual(alone.risks);
  });

  test('is told in one line, and refused only when no source is left', () => {
    const foreign = understand([source(text)], lexicon);
    expect(foreign.sources.map(languageNotice)).toEqual([
      'a.txt: Spanish: structure is kept, claims are not extracted',
    ]);
    expect(() => refuseForeign(foreign)).toThrow(/^a\.txt: no source to make a talk from \(found: Spanish\)/);
    const both = understand([source(text), source(english, 'b.txt')], lexicon);
    expect(() => refuseForeign(both)).not.toThrow();
  });
});
