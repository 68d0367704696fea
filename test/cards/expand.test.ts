/** Templates are filled as the library fills them, whatever stands in the data. */
import { Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import answered from '../../src/cards/answered/template.json' with { type: 'json' };
import { template } from '../../src/cards/expand.ts';
import inputs from '../../src/cards/form/inputs.json' with { type: 'json' };
import form from '../../src/cards/form/template.json' with { type: 'json' };
import message from '../../src/cards/message/template.json' with { type: 'json' };
import odd from './odd-templates.json' with { type: 'json' };

const text = fc.oneof(
  fc.constantFrom('', odd['a name without a value'].text, '$data', '{{id}}', 'a\\b`c', "it's"),
  fc.string(),
);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const elements = few(fc.record({ type: fc.constant('TextBlock'), text }));
const facts = few(fc.record({ title: text, value: text }));
const sections = few(
  fc.record({
    heading: text,
    paragraphs: few(text),
    facts,
    extra: elements,
    buttonRows: few(fc.record({ buttons: elements })),
  }),
);
const input = fc.record({
  ...{ id: text, label: text, value: text, errorMessage: text, dataset: text, style: text, hint: text },
  ...{ required: fc.boolean(), long: fc.boolean(), many: fc.boolean() },
  choices: facts,
});

const cases: readonly (readonly [string, unknown, fc.Arbitrary<object>])[] = [
  ['a line', answered, fc.record({ says: text })],
  [
    'a message',
    message,
    fc.record({ title: text, done: text, paragraphs: few(text), facts, sections, actions: elements }),
  ],
  [
    'a form',
    form,
    fc.record({
      ...{ step: text, title: text, errors: few(text), asks: few(text), paragraphs: few(text) },
      ...{ extra: elements, fields: few(fc.record({ items: elements })), more: elements, buttons: elements },
    }),
  ],
  ...Object.entries(inputs).map(([kind, source]) => [`an input: ${kind}`, source, input] as const),
];

test.each(cases)('%s is filled as the library fills it', (_, source, data) => {
  const fill = template<object>(source);
  const library = new Template(source);
  fc.assert(
    fc.property(data, (given) => {
      expect(fill(given)).toStrictEqual(library.expand({ $root: given }));
    }),
    { numRuns: 40 },
  );
});

test.each(Object.entries(odd))('%s is as the library has it', (_, source) => {
  const given = {
    name: 'Ada',
    list: ['a', 'b'],
    one: ['a'],
    empty: [],
    blank: '',
    person: { name: 'Ben' },
    none: null,
  };
  expect(template<object>(source)(given)).toStrictEqual(new Template(source).expand({ $root: given }));
});
