import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../../../electron/core/discord/cards/card.ts';
import { renderCard } from '../../../../../../electron/core/discord/cards/render-card.ts';
import { anyCard, anyFiles } from '../../../../../support/any-card.ts';
import { componentProblems } from '../../../../../support/discord/messages/component-rules.ts';
import { schemaProblems } from '../../../../../support/discord/rest/schemas.ts';

const look = { isPlain: false, asker: '80351110224678912', cutNote: 'There is more.' };

/** What Discord's own document and its unwritten rules say against a message. */
function problemsOf(
  card: Card,
  files: readonly { name: string; bytes: Uint8Array }[],
  isPlain: boolean,
) {
  const rendered = renderCard(card, files, { ...look, isPlain });
  const { body } = rendered;
  const sizes = (body.embeds ?? []).map((embed) => JSON.stringify(embed).length);
  return {
    schema: schemaProblems('IncomingWebhookInteractionRequest', body),
    rules: componentProblems(
      body.components,
      !isPlain,
      rendered.files.map(({ name }) => name),
    ),
    pings: body.allowed_mentions.parse.length,
    isSizeable: sizes.every((size) => size < 30_000),
  };
}

const none = { schema: [], rules: [], pings: 0, isSizeable: true };

const words = (count: number): string => Array<string>(count).fill('word').join(' ');

describe('rendering a card', () => {
  it('makes components of any card that Discord takes', () => {
    fc.assert(
      fc.property(anyCard, anyFiles, (card, files) => {
        expect(problemsOf(card, files, false)).toEqual(none);
      }),
      { numRuns: 300 },
    );
  });

  it('makes an embed of any card that Discord takes', () => {
    fc.assert(
      fc.property(anyCard, anyFiles, (card, files) => {
        expect(problemsOf(card, files, true)).toEqual(none);
        const [embed] = renderCard(card, files, { ...look, isPlain: true }).body.embeds ?? [];
        const {
          title = '',
          description = '',
          fields = [],
        } = (embed ?? {}) as {
          title?: string;
          description?: string;
          fields?: readonly { name: string; value: string }[];
        };
        const texts = [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
        expect(texts.join('').length).toBeLessThanOrEqual(6_000);
      }),
      { numRuns: 300 },
    );
  });

  const card: Card = {
    tone: 'good',
    title: 'Address',
    blocks: [
      { type: 'text', text: 'Held for **3 days**' },
      { type: 'line' },
      { type: 'facts', facts: [{ name: 'IPv4', value: '`81.2.•.•`' }] },
      {
        type: 'row',
        text: 'One source',
        button: {
          label: 'Off',
          look: 'danger',
          action: { command: 'sources', action: 'disable', values: ['a'] },
        },
      },
      { type: 'picture', file: 'chart.png', alt: 'A line that rises' },
      { type: 'note', text: 'First\nSecond' },
    ],
    buttons: [
      [
        {
          label: 'Check',
          emoji: '🔁',
          look: 'primary',
          action: { command: 'check', action: '', values: [] },
        },
        {
          label: 'Check',
          look: 'secondary',
          action: { command: 'check', action: '', values: [] },
          isDisabled: true,
        },
        { label: 'Guide', url: 'https://example.net/guide' },
      ],
    ],
    choice: {
      placeholder: 'Open one',
      action: { command: 'history', action: 'open', values: [] },
      options: [
        { label: 'One', value: '1', detail: 'yesterday', isChosen: true },
        { label: 'Two', value: '2' },
      ],
    },
  };
  const chart = { name: 'chart.png', bytes: new Uint8Array([137, 80]) };
  const log = { name: 'a list.csv', bytes: new Uint8Array([1]) };
  const choice = {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: '1|80351110224678912||history|open',
        placeholder: 'Open one',
        options: [
          { label: 'One', value: '1', description: 'yesterday', default: true },
          { label: 'Two', value: '2' },
        ],
      },
    ],
  };
  const off = {
    type: 2,
    style: 4,
    label: 'Off',
    custom_id: '1|80351110224678912||sources|disable|a',
  };
  const buttons = {
    type: 1,
    components: [
      {
        type: 2,
        style: 1,
        label: 'Check',
        custom_id: '1|80351110224678912||check|',
        emoji: { name: '🔁' },
      },
      {
        type: 2,
        style: 2,
        label: 'Check',
        custom_id: '1|80351110224678912|1|check|',
        disabled: true,
      },
      { type: 2, style: 5, label: 'Guide', url: 'https://example.net/guide' },
    ],
  };
  const attachments = [
    { id: '0', filename: 'chart.png', description: 'A line that rises' },
    { id: '1', filename: 'a_list.csv' },
  ];

  it('puts every block, file and control into one container', () => {
    expect(renderCard(card, [chart, log], look)).toEqual({
      body: {
        flags: 32_768,
        components: [
          {
            type: 17,
            accent_color: 0x82d8d1,
            components: [
              { type: 10, content: '## Address' },
              { type: 10, content: 'Held for **3 days**' },
              { type: 14 },
              { type: 10, content: '**IPv4** `81.2.•.•`' },
              { type: 9, components: [{ type: 10, content: 'One source' }], accessory: off },
              {
                type: 12,
                items: [
                  { media: { url: 'attachment://chart.png' }, description: 'A line that rises' },
                ],
              },
              { type: 10, content: '-# First\n-# Second' },
              { type: 13, file: { url: 'attachment://a_list.csv' } },
              choice,
              buttons,
            ],
          },
        ],
        attachments,
        allowed_mentions: { parse: [] },
      },
      files: [chart, { ...log, name: 'a_list.csv' }],
    });
  });

  it('says the same in an embed', () => {
    expect(renderCard(card, [chart, log], { ...look, isPlain: true }).body).toEqual({
      flags: 0,
      embeds: [
        {
          title: 'Address',
          description: 'Held for **3 days**\n\nOne source\n-# First\n-# Second',
          fields: [{ name: 'IPv4', value: '`81.2.•.•`', inline: true }],
          color: 0x82d8d1,
          image: { url: 'attachment://chart.png' },
        },
      ],
      components: [choice, buttons, { type: 1, components: [off] }],
      attachments,
      allowed_mentions: { parse: [] },
    });
  });

  it('cuts at a word what is too long, and says so', () => {
    const long: Card = {
      tone: 'plain',
      title: 'Long',
      blocks: [
        { type: 'text', text: words(700) },
        { type: 'text', text: words(200) },
        { type: 'text', text: 'lost' },
      ],
    };
    const [container] = renderCard(long, [], look).body.components;
    const texts = (container?.['components'] ?? []) as readonly { readonly content: string }[];
    expect(texts.map(({ content }) => content)).toEqual([
      '## Long',
      words(700),
      `${words(95)}…`,
      '-# There is more.',
    ]);
  });

  it('leaves out what could not be found again or would be refused', () => {
    const { body } = renderCard(
      {
        tone: 'plain',
        title: 'Left out',
        blocks: [{ type: 'picture', file: 'nowhere.png', alt: '' }],
        buttons: [
          [
            { label: 'No https', url: 'http://example.net' },
            {
              label: 'Long',
              look: 'primary',
              action: { command: 'a', action: '', values: ['x'.repeat(90)] },
            },
          ],
        ],
        choice: { placeholder: '', action: { command: 'a', action: '', values: [] }, options: [] },
      },
      [],
      look,
    );
    expect(body.components).toEqual([
      { type: 17, components: [{ type: 10, content: '## Left out' }] },
    ]);
  });

  it('keeps room for the text beside all files and controls that there may be', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      name: `${index}.csv`,
      bytes: new Uint8Array([1]),
    }));
    const button = card.buttons?.[0]?.[0];
    const row = Array.from({ length: 5 }, () => button ?? []).flat();
    const full = { ...card, buttons: Array.from({ length: 5 }, () => row) };
    expect(problemsOf(full, many, false)).toEqual(none);
    const { body, files } = renderCard(full, many, look);
    expect(files).toHaveLength(10);
    expect(JSON.stringify(body)).toContain('Held for');
  });
});
