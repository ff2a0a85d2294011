import { describe, expect, it } from 'vitest';
import { nextTheme, storedTheme } from '../../../renderer/theme.ts';

describe('the appearance', () => {
  it('goes round through system, light and dark', () => {
    expect([nextTheme('system'), nextTheme('light'), nextTheme('dark')]).toEqual([
      'light',
      'dark',
      'system',
    ]);
  });

  it('is the stored one, and the system’s for anything else', () => {
    expect(storedTheme({ getItem: () => 'dark' })).toBe('dark');
    expect(storedTheme({ getItem: () => 'sepia' })).toBe('system');
    expect(
      storedTheme({
        getItem: () => {
          throw new Error('blocked');
        },
      }),
    ).toBe('system');
  });
});
