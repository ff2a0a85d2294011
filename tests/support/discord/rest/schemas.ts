// The zod schemas that are generated from Discord's public OpenAPI document, and where they are wrong.

import * as spec from 'discord-api-spec/zod';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a union: what each branch says. */
  readonly errors?: readonly (readonly Issue[])[];
}

interface Schema {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

const schemas = spec as unknown as Readonly<Record<string, Schema>>;

/** `MessageCreateRequest` for the schema MessageCreateRequestSchema; a list: an array of it. */
export type SchemaName = string | readonly [string];

type JsonObject = Readonly<Record<string, unknown>>;

/** Where the document and Discord disagree: how a value is made to look as the document wants it, and why. */
const exceptions: Readonly<
  Record<string, { readonly why: string; readonly bend: (value: JsonObject) => JsonObject }>
> = {
  ApplicationCommandUpdateRequest: {
    why: 'default_member_permissions is a string of bits on the wire, as every permission; the document has a number',
    bend: (value) => {
      const bits = value['default_member_permissions'];
      return typeof bits === 'string' && /^\d+$/.test(bits)
        ? { ...value, default_member_permissions: Number(bits) }
        : value;
    },
  },
  InteractionCallbackResponse: {
    why: 'the resource of a deferred callback has type 5 or 6; the document knows only 4, 7 and 10',
    bend: (value) => {
      const resource = value['resource'] as JsonObject | undefined;
      if (resource === undefined) return value;
      const type = resource['type'] === 5 ? 4 : resource['type'] === 6 ? 7 : resource['type'];
      return { ...value, resource: { ...resource, type } };
    },
  },
};

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map(({ path, errors }) => path.length + (errors === undefined ? 0 : 1)));

/** The sentences of an issue: of a union, those of the branch that came furthest. */
function sentences(issue: Issue, prefix: string): readonly string[] {
  const at = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  const branches = [...(issue.errors ?? [])].sort((one, other) => depth(other) - depth(one));
  const [closest] = branches;
  return closest === undefined || closest.length === 0
    ? [`${at}: ${issue.message}`]
    : closest.flatMap((inner) => sentences(inner, at));
}

/** The document has a union for it in the path, and no name. */
const callbackSchemas: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
};

function callbackProblems(value: unknown): readonly string[] {
  const { type } = (value ?? {}) as { readonly type?: number };
  const name = callbackSchemas[type ?? 0];
  return name === undefined
    ? [`type: ${String(type)} is no callback`]
    : schemaProblems(name, value);
}

function schemaOf(name: string): Schema {
  const schema = schemas[`${name}Schema`];
  if (schema === undefined) throw new Error(`Discord's document has no schema ${name}.`);
  return schema;
}

/** What is wrong with a value by Discord's own document; nothing when it is as it says. */
export function schemaProblems(name: SchemaName, value: unknown): readonly string[] {
  if (typeof name !== 'string') {
    if (!Array.isArray(value)) return ['a list is wanted'];
    return value.flatMap((item) => schemaProblems(name[0], item));
  }
  if (name === 'InteractionCallback') return callbackProblems(value);
  const exception = exceptions[name];
  const bent =
    exception === undefined || typeof value !== 'object' || value === null
      ? value
      : exception.bend(value as JsonObject);
  const result = schemaOf(name).safeParse(bent);
  return result.success ? [] : result.error.issues.flatMap((issue) => sentences(issue, ''));
}
