import type { SettingView } from '../../../shared/contract/index.ts';

/** How a setting is edited here, read from its JSON Schema; `file` means: in config.yaml. */
export type SettingKind =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly minimum: number | null;
      readonly maximum: number | null;
    }
  | { readonly kind: 'text'; readonly maxLength: number | null }
  | { readonly kind: 'file' };

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function settingKind(schema: SettingView['schema']): SettingKind {
  const choices = schema['enum'];
  if (Array.isArray(choices) && choices.every((choice) => typeof choice === 'string')) {
    return { kind: 'choice', choices };
  }
  switch (schema['type']) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        integer: schema['type'] === 'integer',
        minimum: numberOrNull(schema['minimum']),
        maximum: numberOrNull(schema['maximum']),
      };
    case 'string':
      return { kind: 'text', maxLength: numberOrNull(schema['maxLength']) };
    default:
      return { kind: 'file' };
  }
}
