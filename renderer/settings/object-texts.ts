import type { ObjectValue } from './object-shapes.ts';

export interface FieldTexts {
  readonly title: string;
  readonly help: string;
}

/** What a list editor says of its entries, in the reader's language. */
export interface ObjectTexts {
  /** "Add a source" */
  readonly add: string;
  /** "New source" */
  readonly newTitle: string;
  /** What an entry is called, for its buttons and its form. */
  readonly nameOf: (value: ObjectValue) => string;
  readonly field: (name: string) => FieldTexts;
  /** Of the shapes, by their tags. */
  readonly shape: (tag: string) => FieldTexts;
}
