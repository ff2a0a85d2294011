import type { Format } from './format.ts';

/** The texts of what shows itself outside a page: in the tray, in notifications, on Discord. */
export interface Words {
  /** The tag of the language that is written. */
  readonly language: string;
  readonly words: (key: string, values: object) => string;
  readonly format: Format;
}
