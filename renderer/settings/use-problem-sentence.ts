import { useCallback } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ValueProblem } from './value-problem.ts';

/** What to do about a typed value, in a sentence. */
export function useProblemSentence(): (problem: ValueProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (problem) => {
      const numbers = Object.entries(problem).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      );
      const shown = Object.fromEntries(
        numbers.map(([name, number]) => [name, name === 'count' ? number : format.number(number)]),
      );
      return t(`valueProblem.${problem.key}`, shown);
    },
    [format, t],
  );
}
