import * as fc from 'fast-check';
import type {
  Card,
  CardAction,
  CardBlock,
  CardButton,
  CardChoice,
  CardLink,
  Form,
} from '../../electron/core/discord/cards/card.ts';

/** Short, blank, huge, of any characters, halves of surrogate pairs too. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 20 }),
  fc.constantFrom('', ' ', '\n', '📈'.repeat(300), 'a word and another '.repeat(300)),
);

const action: fc.Arbitrary<CardAction> = fc.record({
  command: fc.string({ minLength: 1, maxLength: 12 }),
  action: fc.string({ maxLength: 12 }),
  values: fc.array(fc.string({ maxLength: 40 }), { maxLength: 4 }),
});

const button: fc.Arbitrary<CardButton> = fc.record(
  {
    label: text,
    emoji: fc.oneof(fc.constantFrom('🔁', '🇩🇪', '', 'x'), text),
    look: fc.constantFrom('primary', 'secondary', 'success', 'danger'),
    action,
    isDisabled: fc.boolean(),
  },
  { requiredKeys: ['label', 'look', 'action'] },
);

const link: fc.Arbitrary<CardLink> = fc.record({
  label: text,
  url: fc.oneof(fc.webUrl(), fc.constant('https://example.net/a'), text),
});

const choice: fc.Arbitrary<CardChoice> = fc.record({
  placeholder: text,
  action,
  options: fc.array(
    fc.record(
      { label: text, value: text, detail: text, isChosen: fc.boolean() },
      { requiredKeys: ['label', 'value'] },
    ),
    { maxLength: 40 },
  ),
});

const file = fc.constantFrom('chart.png', 'two words.png', 'Ü.csv', '', '••.png', 'not-there.png');

const block: fc.Arbitrary<CardBlock> = fc.oneof(
  fc.record({ type: fc.constant('text'), text }),
  fc.record({ type: fc.constant('note'), text }),
  fc.record({
    type: fc.constant('facts'),
    facts: fc.array(fc.record({ name: text, value: text }), { maxLength: 30 }),
  }),
  fc.record({ type: fc.constant('row'), text, button }),
  fc.record({ type: fc.constant('line') }),
  fc.record({ type: fc.constant('picture'), file, alt: text }),
);

export const anyFiles = fc.array(
  fc.record({
    name: fc.oneof(
      file.filter((name) => name !== 'not-there.png'),
      fc.string({ maxLength: 200 }),
    ),
    bytes: fc.constant(new Uint8Array([1])),
  }),
  { maxLength: 14 },
);

/** Any card that the types allow, sensible or not. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    tone: fc.constantFrom('good', 'notice', 'bad', 'plain'),
    title: text,
    blocks: fc.array(block, { maxLength: 30 }),
    buttons: fc.array(fc.array(fc.oneof(button, link), { maxLength: 7 }), { maxLength: 7 }),
    choice,
  },
  { requiredKeys: ['tone', 'title', 'blocks'] },
);

export const anyForm: fc.Arbitrary<Form> = fc.record({
  title: text,
  action,
  fields: fc.array(
    fc.record(
      {
        id: text,
        label: text,
        placeholder: text,
        value: text,
        isRequired: fc.boolean(),
        isLong: fc.boolean(),
        maxLength: fc.integer({ min: -5, max: 9_000 }),
      },
      { requiredKeys: ['id', 'label', 'isRequired', 'maxLength'] },
    ),
    { maxLength: 8 },
  ),
});
