import type { Options } from 'electron-store';
import type { Rectangle } from './window-place.ts';

export interface DesktopState {
  /** Where the window was last; null before the first time. */
  readonly place: Rectangle | null;
  readonly isMaximized: boolean;
  /** The page it showed last, a path with its search. */
  readonly path: string;
  /** That closing the window leaves the program in the tray was said. */
  readonly hintShown: boolean;
}

export const defaultState: DesktopState = {
  place: null,
  isMaximized: false,
  path: '/',
  hintShown: false,
};

const pixels = { type: 'integer', minimum: -100_000, maximum: 100_000 };

/** JSON Schema of the file. */
export const schema: NonNullable<Options<DesktopState>['schema']> = {
  place: {
    anyOf: [
      { type: 'null' },
      {
        type: 'object',
        properties: { x: pixels, y: pixels, width: pixels, height: pixels },
        required: ['x', 'y', 'width', 'height'],
        additionalProperties: false,
      },
    ],
  },
  isMaximized: { type: 'boolean' },
  path: { type: 'string', maxLength: 1_000, pattern: '^/' },
  hintShown: { type: 'boolean' },
};

/** What each version of the program changes in a file of the version before it. */
export const migrations: NonNullable<Options<DesktopState>['migrations']> = {};
