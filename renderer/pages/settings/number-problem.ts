import type { SettingKind } from './setting-kind.ts';

export type NumberProblem =
  | { readonly key: 'number' | 'integer' }
  | { readonly key: 'minimum'; readonly minimum: number }
  | { readonly key: 'maximum'; readonly maximum: number };

/** Why a typed text is no value of this setting; null when it is one. */
export function numberProblem(
  text: string,
  kind: Extract<SettingKind, { kind: 'number' }>,
): NumberProblem | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    return { key: kind.integer ? 'integer' : 'number' };
  }
  if (kind.integer && !Number.isInteger(value)) return { key: 'integer' };
  if (kind.minimum !== null && value < kind.minimum) {
    return { key: 'minimum', minimum: kind.minimum };
  }
  if (kind.maximum !== null && value > kind.maximum) {
    return { key: 'maximum', maximum: kind.maximum };
  }
  return null;
}
