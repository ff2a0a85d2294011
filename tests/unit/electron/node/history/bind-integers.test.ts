import { describe, expect, it } from 'vitest';
import { bindIntegers } from '../../../../../electron/node/history/bind-integers.ts';

describe('bindIntegers', () => {
  it('leaves a statement without wide integers as it is', () => {
    const statement = { sql: 'select ?, ?, ?', parameters: [1, 2.5, 'text'] };
    expect(bindIntegers(statement)).toEqual(statement);
  });

  it('casts only the placeholders whose value is wide', () => {
    expect(bindIntegers({ sql: 'select ?, ?, ?', parameters: [1, 2 ** 31, 5n] })).toEqual({
      sql: 'select ?, cast(? as integer), cast(? as integer)',
      parameters: [1, '2147483648', '5'],
    });
  });

  it('takes no question mark in a string, a name or a comment for a placeholder', () => {
    const sql = `select '?''?', "a?""?" /* ? */, ? -- ?\n, ?`;
    expect(bindIntegers({ sql, parameters: ['a', 2 ** 40] })).toEqual({
      sql: `select '?''?', "a?""?" /* ? */, ? -- ?\n, cast(? as integer)`,
      parameters: ['a', '1099511627776'],
    });
  });
});
