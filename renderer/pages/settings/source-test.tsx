import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SourceAnswer } from './source-answer.tsx';

/** Asks one source now and shows what it said. */
export function SourceTest({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const test = useCommand('sources.test', ['sources.list']);
  return (
    <div className="source-test">
      <Button
        aria-label={t('source.testOf', { id })}
        isBusy={test.isPending}
        onPress={() => test.isPending || test.mutate({ id })}
      >
        {t(test.isPending ? 'source.testing' : 'source.test')}
      </Button>
      <SourceAnswer answer={test.data} error={test.error} />
    </div>
  );
}
