import { describe, expect, it } from 'vitest';
import { nextTheme, storedTheme, type Theme, themeColourMedia } from '../../../renderer/theme.ts';

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

  it('colours the browser’s frame too, whatever the system has', () => {
    const medias = (theme: Theme) => [
      themeColourMedia('light', theme),
      themeColourMedia('dark', theme),
    ];
    expect([medias('system'), medias('light'), medias('dark')]).toEqual([
      ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'],
      ['all', 'not all'],
      ['not all', 'all'],
    ]);
  });
});
