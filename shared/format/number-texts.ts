import type { Preferences } from './preferences.ts';
import { oncePer } from './once.ts';

/** What stands between the digits; a space that does not break, as ISO 80000-1 and CLDR have it. */
const separators = {
  '1,234.5': { group: ',', decimal: '.' },
  '1.234,5': { group: '.', decimal: ',' },
  '1 234,5': { group: '\u202f', decimal: ',' },
} as const;

export type NumberText = (value: number) => string;

/** Makes formatters of numbers: as the locale has them, or with the separators that were chosen. */
export function numberTexts(
  locale: string,
  form: Preferences['numbers'],
): (options?: Intl.NumberFormatOptions) => NumberText {
  if (form === 'auto') {
    return (options) => {
      const { format } = new Intl.NumberFormat(locale, options);
      return (value) => format(value);
    };
  }
  const chosen = separators[form];
  return (options) => {
    // Spanish and Polish group only from 10,000 on, which is not what was chosen.
    const numbers = new Intl.NumberFormat(locale, { useGrouping: true, ...options });
    return (value) =>
      numbers
        .formatToParts(value)
        .map(({ type, value: text }) =>
          type === 'group' || type === 'decimal' ? chosen[type] : text,
        )
        .join('');
  };
}

const asDecimal = (fractionDigits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: fractionDigits,
  maximumFractionDigits: fractionDigits,
});

/** Numbers with that many digits behind the point, no more and no fewer: those of one column or axis. */
export const fixedNumbers = (make: (options: Intl.NumberFormatOptions) => NumberText) =>
  oncePer((fractionDigits: number) => make(asDecimal(fractionDigits)));
