import { describe, expect, it } from 'vitest';
import {
  type ComponentInput,
  componentProblems,
  modalProblems,
} from '../../../../support/discord/messages/component-rules.ts';

const text = (content = 'x'): ComponentInput => ({ type: 10, content });
const button = (customId: string, more: object = {}): ComponentInput => ({
  type: 2,
  style: 1,
  label: 'go',
  custom_id: customId,
  ...more,
});
const row = (...components: ComponentInput[]): ComponentInput => ({ type: 1, components });
const select = (more: object = {}): ComponentInput => ({
  type: 3,
  custom_id: 's',
  options: [
    { label: 'a', value: 'a' },
    { label: 'b', value: 'b' },
  ],
  ...more,
});
const container = (...components: ComponentInput[]): ComponentInput => ({ type: 17, components });
const v2 = (components: readonly ComponentInput[], files: readonly string[] = []) =>
  componentProblems(components, true, files);

describe('the rules of components', () => {
  it('let a well-made card through', () => {
    const gallery = { type: 12, items: [{ media: { url: 'attachment://chart.png' } }] };
    const section = {
      type: 9,
      components: [text()],
      accessory: { type: 11, media: { url: 'https://example.com/a.png' } },
    };
    expect(
      v2(
        [container(text(), section, gallery, row(button('a'), button('b')), row(select()))],
        ['chart.png'],
      ),
    ).toEqual([]);
  });

  it('count nested components and all characters', () => {
    const many = Array.from({ length: 40 }, () => text());
    expect(v2(many)).toEqual([]);
    expect(v2([container(...many)])).toEqual([
      'at most 40 components, nested ones too; these are 41',
    ]);
    expect(v2([text('x'.repeat(4_000))])).toEqual([]);
    expect(v2([text('x'.repeat(3_000)), container(text('x'.repeat(1_001)))])).toEqual([
      'at most 4000 characters of text; these are 4001',
    ]);
  });

  const cases: readonly (readonly [string, ComponentInput])[] = [
    ['Component custom_id cannot be duplicated: a', row(button('a'), button('a'))],
    ['Component id cannot be duplicated: 7', container({ ...text(), id: 7 }, { ...text(), id: 7 })],
    ['a link button has a url and no custom_id', row(button('a', { style: 5 }))],
    ['a button that is no link has a custom_id and no url', row({ type: 2, style: 1, label: 'x' })],
    ['a button has a label or an emoji', row(button('a', { label: undefined }))],
    ['a premium button has a sku_id only', row(button('a', { style: 6 }))],
    ['buttons have an action row of their own', row(button('a'), select())],
    ['a select has an action row of its own', row(select(), select({ custom_id: 't' }))],
    ['min_values is at most max_values', row(select({ min_values: 2 }))],
    ['max_values is at most the number of options', row(select({ max_values: 3 }))],
    [
      'the values of a select are unique',
      row(select({ options: [{ value: 'a' }, { value: 'a' }] })),
    ],
    [
      'at most max_values options are selected',
      row(
        select({
          options: [
            { value: 'a', default: true },
            { value: 'b', default: true },
          ],
        }),
      ),
    ],
    ['there is no attachment b.png', { type: 11, media: { url: 'attachment://b.png' } }],
    ['a file component shows an attachment', { type: 13, file: { url: 'https://example.com/a' } }],
  ];
  it.each(cases)('say: %s', (problem, component) => {
    expect(v2([component], ['a.png'])).toEqual([problem]);
  });

  it('allow action rows alone, and five of them, without the flag', () => {
    const rows = Array.from({ length: 6 }, (_, index) => row(button(`b${index}`)));
    expect(componentProblems(rows.slice(1), false, [])).toEqual([]);
    expect(componentProblems(rows, false, [])).toEqual(['at most 5 action rows']);
    expect(componentProblems([text()], false, [])).toEqual([
      'only action rows without the flag IS_COMPONENTS_V2',
    ]);
  });

  it('hold for modals too', () => {
    const input = (customId: string, more: object = {}): ComponentInput =>
      row({ type: 4, custom_id: customId, ...more });
    expect(modalProblems(['a', 'b', 'c', 'd', 'e'].map((id) => input(id)))).toEqual([]);
    expect(modalProblems([input('a'), input('a', { min_length: 2, max_length: 1 })])).toEqual([
      'Component custom_id cannot be duplicated: a',
      'min_length is at most max_length',
    ]);
  });
});
