import { describe, expect, it } from 'vitest';
import { createMaskStore, maskKey } from '../../../../renderer/components/mask-store.ts';

const storageWith = (entries: readonly (readonly [string, string])[] = []) => {
  const kept = new Map<string, string>(entries);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};

describe('the mask of this browser', () => {
  it('is off at first, and stays as it was chosen', () => {
    const storage = storageWith();
    const first = createMaskStore(() => storage);
    expect(first.store.getState()).toEqual({ masked: false });
    first.set(true);
    expect(createMaskStore(() => storage).store.getState()).toEqual({ masked: true });
    first.set(false);
    expect(createMaskStore(() => storage).store.getState()).toEqual({ masked: false });
  });

  it('is the one that another tab or window has chosen', () => {
    const { store, follow } = createMaskStore(() => storageWith());
    const masks = [
      { key: maskKey, newValue: 'on' },
      { key: 'another', newValue: 'off' },
      { key: maskKey, newValue: 'off' },
      { key: maskKey, newValue: 'on' },
      { key: null, newValue: null },
    ].map((event) => {
      follow(event);
      return store.getState().masked;
    });
    expect(masks).toEqual([true, true, false, true, false]);
  });

  it('is off where something else is stored', () => {
    const storage = storageWith([[maskKey, '{"masked":true}']]);
    expect(createMaskStore(() => storage).store.getState()).toEqual({ masked: false });
  });

  it('works for as long as the page is open where storage is blocked', () => {
    const blocked = createMaskStore(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    blocked.set(true);
    expect(blocked.store.getState()).toEqual({ masked: true });
  });
});
