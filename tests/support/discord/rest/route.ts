import type { Bot, World } from '../world.ts';
import type { Answer } from './answers.ts';
import type { Upload } from './request-body.ts';
import type { SchemaName } from './schemas.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request that has a known route and a known caller, and whose body has passed the schema. */
export interface Call {
  readonly world: World;
  readonly bot: Bot;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

export interface Route {
  readonly method: Method;
  /** `/channels/:channel/messages`. */
  readonly path: string;
  /** `bot`: the Authorization header. `interaction`: the token in the path. */
  readonly auth: 'bot' | 'interaction';
  /** The schema of the body; null: there is none. A list: the body is an array of it. */
  readonly request: SchemaName | null;
  /** The schema of a successful answer's body. */
  readonly response: SchemaName | null;
  readonly run: (call: Call) => Answer;
}

/** The words between the slashes, decoded: `%40original` is `@original`. */
export const segmentsOf = (path: string): readonly string[] =>
  path.split('/').slice(1).map(decodeURIComponent);

/** The values of the route's names, or null when the path is another one. */
export function matchPath(
  pattern: string,
  segments: readonly string[],
): Readonly<Record<string, string>> | null {
  const names = pattern.split('/').slice(1);
  if (names.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = segment;
    else if (name !== segment) return null;
  }
  return params;
}

export const param = (call: Call, name: string): string => call.params[name] ?? '';
