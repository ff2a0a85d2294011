import { expect, it } from 'vitest';
import { pseudoTexts } from '../../../build/pseudo-text.ts';

it('the texts of nobody’s language keep their placeholders and are longer', () => {
  expect(pseudoTexts({ look: { done: 'Since {{time}} on' }, ok: 'OK' })).toEqual({
    look: { done: '⟦Síñçé {{time}} öñ ~~~~⟧' },
    ok: '⟦OK ~~~~⟧',
  });
});
