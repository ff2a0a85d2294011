import { describe, expect, it } from 'vitest';
import { pageButtons } from '../../../../../../electron/core/discord/cards/page-buttons.ts';

const action = { command: 'history', action: '', values: ['ipv4'] };
const words = (key: string): string => key;
const button = (label: string, page: string, isDisabled: boolean) => ({
  label,
  look: 'secondary',
  action: { ...action, values: ['ipv4', page] },
  isDisabled,
});

describe('turning pages', () => {
  it('goes one back and one on', () => {
    expect(pageButtons({ action, page: 1, pages: 3 }, words)).toEqual([
      button('bot.common.previous', '0', false),
      button('bot.common.next', '2', false),
    ]);
  });

  it('ends at both ends', () => {
    expect(pageButtons({ action, page: 0, pages: 2 }, words)).toEqual([
      button('bot.common.previous', '0', true),
      button('bot.common.next', '1', false),
    ]);
    expect(pageButtons({ action, page: 1, pages: 2 }, words)).toEqual([
      button('bot.common.previous', '0', false),
      button('bot.common.next', '1', true),
    ]);
  });

  it('has nothing to turn where there is one page', () => {
    expect(pageButtons({ action, page: 0, pages: 1 }, words)).toEqual([]);
  });
});
