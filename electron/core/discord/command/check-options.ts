import type { CommandOption } from './command.ts';
import type { OptionValues } from './incoming.ts';

/** What is wrong with an option, by the text that says it (`bot.common.option.<text>`). */
export interface OptionProblem {
  readonly text: 'missing' | 'number' | 'truth' | 'least' | 'most' | 'short' | 'long' | 'choice';
  readonly option: string;
  /** The limit, or the choices there are. */
  readonly limit: string;
}

type Wrong = readonly [text: OptionProblem['text'], limit?: string | number];

/** Discord sees to these for what is typed after a slash; for a prefix, and after an update, nobody else does. */
function wrongWith(
  option: CommandOption,
  value: string | number | boolean | undefined,
): Wrong | null {
  const { type, min = -Infinity, max = Infinity, choices } = option;
  if (value === undefined) return option.isRequired === true ? ['missing'] : null;
  if (type === 'truth') return typeof value === 'boolean' ? null : ['truth'];
  if (type === 'number') {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return ['number'];
    if (value < min) return ['least', min];
    return value > max ? ['most', max] : null;
  }
  if (typeof value !== 'string') return ['missing'];
  if (choices !== undefined && !choices.includes(value)) return ['choice', choices.join(', ')];
  if (value.length < min) return ['short', min];
  return value.length > max ? ['long', max] : null;
}

/** The first thing that is wrong, null when nothing is. Options that the command does not know are ignored. */
export function optionProblem(
  options: readonly CommandOption[],
  values: OptionValues,
): OptionProblem | null {
  for (const option of options) {
    const wrong = wrongWith(option, values[option.name]);
    if (wrong !== null) {
      const [text, limit = ''] = wrong;
      return { text, option: option.name, limit: String(limit) };
    }
  }
  return null;
}
