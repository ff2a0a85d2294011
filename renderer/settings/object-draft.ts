// What is typed into the form of an object: numbers as they are typed, until they are read.

import type { ObjectShape, ObjectValue } from './object-shapes.ts';
import { tidyObject } from './object-shapes.ts';
import { readNumber } from './read-number.ts';

/** By the names of the fields: texts, and what is no text as it is. */
export type ObjectDraft = Readonly<Record<string, unknown>>;

export const draftOf = (value: ObjectValue): ObjectDraft =>
  Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      typeof each === 'number' ? String(each) : each,
    ]),
  );

/** What the draft stands for; a number that is none stays a text, which is then what is wrong with it. */
export function objectOf(shape: ObjectShape, draft: ObjectDraft): ObjectValue {
  const values = shape.fields.map(({ name, schema }) => {
    const typed = draft[name];
    if (typeof typed !== 'string') return [name, typed] as const;
    const isNumber = schema['type'] === 'number' || schema['type'] === 'integer';
    const text = typed.trim();
    return [name, isNumber && text !== '' ? (readNumber(text) ?? text) : text] as const;
  });
  return tidyObject(shape, Object.fromEntries(values));
}
