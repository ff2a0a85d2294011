import { type ComponentType, useState } from 'react';
import { useCommand } from '../bridge/use-command.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { StartStep } from './start-step.tsx';
import { TellStep } from './tell-step.tsx';
import { WatchStep } from './watch-step.tsx';
import '../styles/first-steps.css';

const steps = ['watch', 'tell', 'start'] as const;
const content: Readonly<Record<(typeof steps)[number], ComponentType>> = {
  watch: WatchStep,
  tell: TellStep,
  start: StartStep,
};

/** Three steps, each of which can be left out: the program is useful with none of them done. */
export function FirstStepsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [index, setIndex] = useState(0);
  const remember = useCommand('settings.set', ['about.get', 'settings.get']);
  const step = steps[index] ?? 'watch';
  const Step = content[step];

  const finish = (): void => {
    // A host that cannot keep it shows the steps once more; that is no reason to hold anybody up.
    remember.mutate({ path: 'interface.firstStepsDone', value: true });
    onClose();
  };

  return (
    <Dialog
      title={t('firstSteps.title')}
      size="wide"
      onClose={finish}
      actions={
        <>
          <Button look="bare" onPress={finish}>
            {t('firstSteps.skipAll')}
          </Button>
          {index > 0 && <Button onPress={() => setIndex(index - 1)}>{t('firstSteps.back')}</Button>}
          {index < steps.length - 1 ? (
            <Button look="primary" onPress={() => setIndex(index + 1)}>
              {t('firstSteps.next')}
            </Button>
          ) : (
            <Button look="primary" onPress={finish}>
              {t('firstSteps.finish')}
            </Button>
          )}
        </>
      }
    >
      <ol className="first-steps-progress">
        {steps.map((each, at) => (
          <li key={each} aria-current={at === index ? 'step' : undefined} data-done={at < index}>
            {t(`firstSteps.step.${each}`)}
          </li>
        ))}
      </ol>
      <Step key={step} />
    </Dialog>
  );
}
