import type * as z from 'zod';

/** A question; it changes nothing and may be repeated. */
export interface Query<Input extends z.ZodType, Output extends z.ZodType> {
  readonly type: 'query';
  readonly input: Input;
  readonly output: Output;
}

/** An order; every transport checks its sender before it is carried out. */
export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  readonly type: 'command';
  readonly input: Input;
  readonly output: Output;
}

export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Query<Input, Output> => ({ type: 'query', input, output });

export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Command<Input, Output> => ({ type: 'command', input, output });
