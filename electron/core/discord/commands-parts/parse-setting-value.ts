import type { SettingView } from '../../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

/** The text that says it is `bot.config.wrong.<problem>`. */
export type ValueProblem = 'truth' | 'number' | 'choice' | 'json';

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  '1': true,
  false: false,
  no: false,
  off: false,
  '0': false,
};

/**
 * What somebody has typed as the value that the setting's JSON Schema asks for; whether it is allowed is the
 * setting's to say.
 * @param own the reader's words for on and off
 */
export function parseSettingValue(
  typed: string,
  { schema, choices }: Pick<SettingView, 'schema' | 'choices'>,
  own: { readonly on: string; readonly off: string },
): Result<unknown, ValueProblem> {
  const text = typed.trim();
  const lower = text.toLowerCase();
  switch (schema['type']) {
    case 'boolean': {
      if (lower === own.on.toLowerCase()) return ok(true);
      if (lower === own.off.toLowerCase()) return ok(false);
      const truth = Object.hasOwn(truths, lower) ? truths[lower] : undefined;
      return truth === undefined ? fail('truth') : ok(truth);
    }
    case 'number':
    case 'integer':
      return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? ok(Number(text)) : fail('number');
    case 'string':
      return Array.isArray(schema['enum'])
        ? choiceOf(lower, schema['enum'], choices)
        : ok(unquoted(text));
    default:
      return jsonOf(text);
  }
}

/** By its value or its title. */
function choiceOf(
  lower: string,
  values: readonly unknown[],
  choices: SettingView['choices'],
): Result<unknown, ValueProblem> {
  const found = values
    .map(String)
    .find(
      (value) => value.toLowerCase() === lower || choices[value]?.title.toLowerCase() === lower,
    );
  return found === undefined ? fail('choice') : ok(found);
}

/** Discord sends no empty text; `""` is one. */
const unquoted = (text: string): string => (text === '""' || text === "''" ? '' : text);

function jsonOf(text: string): Result<unknown, ValueProblem> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('json');
  }
}
