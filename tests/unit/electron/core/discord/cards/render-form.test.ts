import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../../../../electron/core/discord/cards/card.ts';
import { renderForm } from '../../../../../../electron/core/discord/cards/render-form.ts';
import { anyForm } from '../../../../../support/any-card.ts';
import {
  type ComponentInput,
  modalProblems,
} from '../../../../../support/discord/messages/component-rules.ts';
import { schemaProblems } from '../../../../../support/discord/rest/schemas.ts';

const asker = '80351110224678912';

const form: Form = {
  title: 'Add a source',
  action: { command: 'sources', action: 'add', values: ['stun'] },
  fields: [
    {
      id: 'url',
      label: 'Where',
      placeholder: 'stun.example.net',
      isRequired: true,
      maxLength: 200,
    },
    { id: 'note', label: 'Note', value: 'mine', isRequired: false, isLong: true, maxLength: 9_000 },
  ],
};

describe('rendering a form', () => {
  it('makes a modal', () => {
    expect(renderForm(form, asker)).toEqual({
      custom_id: `1|${asker}||sources|add|stun`,
      title: 'Add a source',
      components: [
        {
          type: 18,
          label: 'Where',
          component: {
            type: 4,
            custom_id: 'url',
            style: 1,
            required: true,
            max_length: 200,
            placeholder: 'stun.example.net',
          },
        },
        {
          type: 18,
          label: 'Note',
          component: {
            type: 4,
            custom_id: 'note',
            style: 2,
            required: false,
            max_length: 4_000,
            value: 'mine',
          },
        },
      ],
    });
  });

  it('makes one of any form that Discord takes, or none', () => {
    fc.assert(
      fc.property(anyForm, (any) => {
        const data = renderForm(any, asker);
        if (data === null) return;
        expect(schemaProblems('ModalInteractionCallbackRequest', { type: 9, data })).toEqual([]);
        expect(modalProblems(data.components as readonly ComponentInput[])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('makes none that could not be answered', () => {
    expect(renderForm({ ...form, fields: [] }, asker)).toBe(null);
    const action = { ...form.action, values: ['x'.repeat(100)] };
    expect(renderForm({ ...form, action }, asker)).toBe(null);
  });

  it('has each field once', () => {
    const twice = { ...form, fields: [...form.fields, ...form.fields] };
    expect(renderForm(twice, asker)).toEqual(renderForm(form, asker));
  });
});
