import type { TFunction } from 'i18next';
import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '../../../shared/domain/observation.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { type Format, useFormat } from '../../format/use-format.ts';

/** Asks one source now and shows what it said. */
export function SourceTest({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const test = useCommand('sources.test', ['sources.list']);
  const good = test.data?.answer.ok === true;
  const Icon = good ? CircleCheck : CircleX;
  return (
    <div className="source-test">
      <Button
        aria-label={t('source.testOf', { id })}
        isPending={test.isPending}
        onPress={() => test.mutate({ id })}
      >
        {t(test.isPending ? 'source.testing' : 'source.test')}
      </Button>
      <output className="small source-test-result" data-good={good || undefined}>
        {test.data !== undefined && (
          <>
            <Icon size={15} aria-hidden="true" />
            {answerSentence(test.data, t, format)}
          </>
        )}
        {test.error !== null && thrownSentence(test.error, t)}
      </output>
    </div>
  );
}

function answerSentence({ answer, elapsedMs }: Observation, t: TFunction, format: Format): string {
  if (answer.ok) {
    return t('source.answered', { value: answer.value, elapsed: format.elapsed(elapsedMs) });
  }
  const sentence = t(`observation.error.${answer.error.code}`);
  return answer.error.detail === '' ? sentence : `${sentence} (${answer.error.detail})`;
}
