import { describe, expect, test } from 'vitest';
import { keepsTo } from '../../src/edit/keeps.ts';

const NAMES = [
  ['Large language model', 'large language models', 'LLM', 'LLMs'],
  ['Generative AI', 'generative AI'],
  ['Heat pump', 'heat pumps'],
  ['Gas boiler', 'gas boilers', 'boilers'],
];

describe('words of one’s own keep the citation of a source', () => {
  test.each([
    ['Heat pumps may ice up in damp winters.', 'Heat pumps may ice up in winters'],
    ['Heat pumps may ice up in damp winters.', 'In damp winters, heat pumps may ice up'],
    ['In schools, heat pumps warm gyms and classrooms.', 'Heat pumps warm gyms and classrooms in schools'],
    ['In schools, heat pumps warm gyms and classrooms.', 'Heat pumps warm gyms'],
    ['In schools, heat pumps warm gyms and classrooms.', 'Warming gyms and a classroom'],
    ['LLMs are a type of generative AI', 'Large language models: a type of generative AI'],
    ['A large language model (LLM) is a network that writes text.', 'An LLM is a network that writes text'],
    ['A large language model (LLM) is a network that writes text.', 'A network that writes text'],
    ['LLMs cannot draw', 'LLMs can’t draw'],
    ['Under 300 watts are needed', 'Under 300 watts'],
    ['Gas boilers are cheaper than heat pumps', 'A gas boiler is cheaper than a heat pump'],
    ['Close the valve if it rains', 'If it rains, close the valve'],
    ['The policy allows 1,200 litres a day', 'Policies allow 1200 litres'],
    ['Onions fry slowly in butter, not in oil', 'Onions fry in butter, not in oil'],
    ['Unlike gas boilers, heat pumps run on electricity.', 'Heat pumps run on electricity, unlike gas boilers'],
    ['40% of the 60 houses have a boiler', '40% of 60 houses'],
  ])('%s → %s', (source, said) => {
    expect(keepsTo(said, [source], NAMES)).toBe(true);
  });
});

describe('they lose it where they say anything else', () => {
  test.each([
    ['LLMs are a type of generative AI', 'Generative AI is a type of LLMs'],
    ['Under 300 watts are needed', 'Over 300 watts are needed'],
    ['Under 300 watts are needed', '300 watts are needed'],
    ['Models may give biased answers', 'Models give biased answers'],
    ['Models give biased answers', 'Models may give biased answers'],
    ['Heat pumps are cheaper than gas boilers', 'Gas boilers are cheaper than heat pumps'],
    ['LLMs cannot draw', 'Generative AI cannot draw'],
    ['LLMs cannot draw', 'LLMs draw'],
    ['Close the valve if it rains', 'Close the valve because it rains'],
    ['Close the valve if it rains', 'Close the valve'],
    ['The policy allows it', 'The police allows it'],
    ['The plane lands', 'The plan lands'],
    ['Heat pumps are cheap, but gas boilers not', 'Heat pumps are not cheap'],
    ['Heat pumps are cheap and gas boilers are dear', 'Heat pumps are dear'],
    ['Dogs bark, cats purr', 'Dogs purr'],
    ['Dogs bark in winter, cats purr in summer', 'In summer, dogs bark'],
    ['Heat pumps are cheap', '—'],
    ['Heat pumps are cheap', 'Not'],
    ['Heat pumps are cheap', 'Are heat pumps cheap?'],
    ['40% of the 60 houses', '60% of the 40 houses'],
    ['It fell to -3 degrees', 'It fell to 3 degrees'],
    ['Some models lie', 'All models lie'],
    ['Most models lie', 'Models lie'],
    ['At least 5 mg a day', 'At most 5 mg a day'],
    ['Only trained cooks may fry', 'Trained cooks may only fry'],
    ['Models may err and people die', 'Models err and people may die'],
    ['Tea or coffee is served', 'Tea and coffee is served'],
    ['The pump moves heat into the house', 'The pump moves heat from the house'],
    ['A judge who sits alone decides within 14 days', 'A judge decides within 14 days'],
    ['The cook beats the egg', 'The egg beats the cook'],
    ['The tenant pays', 'The tenant paid'],
  ])('%s → %s', (source, said) => {
    expect(keepsTo(said, [source], NAMES)).toBe(false);
  });
});
