import { fail, ok, type Result } from '../../shared/result.ts';

/** JSON from outside. `__proto__` is refused as Fastify refuses it in bodies: copied by a merge it would change every object. */
export function parseJson(text: string): Result<unknown> {
  try {
    return ok(
      JSON.parse(text, (key, value: unknown) => {
        if (key === '__proto__') throw new SyntaxError('it has a key "__proto__"');
        return value;
      }),
    );
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
