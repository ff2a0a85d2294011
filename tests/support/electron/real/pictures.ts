import { nativeImage } from 'electron';
import { wrap } from './wrap.ts';

const files = new WeakMap<object, string>();
let last = '';

/** Electron's pictures do not know their files. */
export function watchPictures(): void {
  wrap(nativeImage, 'createFromPath', (before) => (self, words) => {
    const image = before(self, words);
    [last] = words;
    files.set(image, last);
    return image;
  });
}

export const fileOf = (image: object | string | null): string | null =>
  typeof image === 'string' || image === null ? image : (files.get(image) ?? null);

export const lastFile = (): string => last;
