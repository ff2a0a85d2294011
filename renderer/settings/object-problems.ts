import type { ObjectShape, ObjectValue } from './object-shapes.ts';
import { type ValueProblem, valueProblem } from './value-problem.ts';

/** What the schema says against an object, by its fields. */
export function objectProblems(
  { fields }: ObjectShape,
  value: ObjectValue,
): Readonly<Record<string, ValueProblem>> {
  const found = fields.flatMap(({ name, schema, isRequired }) => {
    const typed = value[name];
    const isEmpty = typed === undefined || typed === '';
    if (isEmpty && (!isRequired || schema['default'] !== undefined)) return [];
    if (isEmpty) return [[name, { key: 'required' } as const] as const];
    const problem = valueProblem(schema, typed);
    return problem === null ? [] : [[name, problem] as const];
  });
  return Object.fromEntries(found);
}
