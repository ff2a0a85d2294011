import { expect, it } from 'vitest';
import * as z from 'zod';
import { objectProblems } from '../../../../renderer/settings/object-problems.ts';
import { objectShapes } from '../../../../renderer/settings/object-shapes.ts';

const [shape] = objectShapes(
  z.toJSONSchema(
    z.strictObject({
      id: z.string(),
      every: z.number().min(0).default(0),
      link: z.url().optional(),
    }),
    { io: 'input' },
  ),
);

it('the fields of an object are judged one by one, those that may be empty not when they are', () => {
  if (shape === undefined) throw new Error('No shape.');
  expect(objectProblems(shape, {})).toEqual({ id: { key: 'required' } });
  expect(objectProblems(shape, { id: 'a', every: '', link: '' })).toEqual({});
  expect(objectProblems(shape, { id: 'a', every: 'often', link: 'x' })).toEqual({
    every: { key: 'number' },
    link: { key: 'url' },
  });
  expect(objectProblems(shape, { id: 'a', every: -1 })).toEqual({
    every: { key: 'minimum', minimum: 0 },
  });
});
