import type { TFunction } from 'i18next';
import { CircleCheck, CircleX } from 'lucide-react';
import type { Observation } from '../../../shared/domain/observation.ts';
import { thrownSentence } from '../../components/error-sentence.ts';
import { type Format, useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface SourceAnswerProps {
  readonly answer: Observation | undefined;
  /** Why it was not asked. */
  readonly error: Error | null;
}

/** What a source said when it was tested. */
export function SourceAnswer({ answer, error }: SourceAnswerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const good = answer?.answer.ok === true;
  const Icon = good ? CircleCheck : CircleX;
  return (
    <output className="small source-test-result" data-good={good || undefined}>
      {answer !== undefined && (
        <>
          <Icon size={15} aria-hidden="true" />
          <span>{answerSentence(answer, t, format)}</span>
        </>
      )}
      {error !== null && thrownSentence(error, t)}
    </output>
  );
}

function answerSentence({ answer, elapsedMs }: Observation, t: TFunction, format: Format): string {
  if (answer.ok) {
    return t('source.answered', { value: answer.value, elapsed: format.elapsed(elapsedMs) });
  }
  const { code, detail } = answer.error;
  const sentence = t(`observation.error.${code}`);
  return detail === '' ? sentence : t('source.because', { sentence, detail });
}
