import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { TrialProps } from '../../settings/object-form.tsx';
import { SourceAnswer } from './source-answer.tsx';

/** Asks a source that is being typed once, so that nobody saves one that does not answer. */
export function SourceTryOut({ value, isFit }: TrialProps) {
  const { t } = useTranslation();
  const tryOut = useCommand('sources.tryOut');
  return (
    <div className="source-try-out">
      <Button
        isBusy={tryOut.isPending}
        onPress={() => {
          if (!tryOut.isPending && isFit()) tryOut.mutate({ definition: value });
        }}
      >
        {t(tryOut.isPending ? 'source.testing' : 'sourceForm.test')}
      </Button>
      <SourceAnswer answer={tryOut.data} error={tryOut.error} />
    </div>
  );
}
