import { useQuery } from '../bridge/use-query.ts';
import { Button } from '../components/button.tsx';
import { thrownSentence } from '../components/error-sentence.ts';
import { TextButton } from '../components/text-button.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { openOverlay } from '../overlays/overlay-store.ts';
import { SettingSwitch } from './setting-switch.tsx';

/** Whether something starts the program again after the machine was off. */
export function StartStep() {
  const { t } = useTranslation();
  const about = useQuery('about.get', {});
  return (
    <section className="first-step">
      <p>{t('firstSteps.start.text')}</p>
      {about.data?.host === 'desktop' ? (
        <SettingSwitch path="desktop.startWithSession" />
      ) : (
        <>
          <div className="first-step-test">
            <Button isBusy={about.isFetching} onPress={() => void about.refetch()}>
              {t('firstSteps.start.test')}
            </Button>
            <output>
              {about.data !== undefined && t(`firstSteps.start.by.${about.data.startedBy}`)}
              {about.isError && thrownSentence(about.error, t)}
            </output>
          </div>
          <p>
            <TextButton onPress={() => openOverlay({ kind: 'help', chapter: 'running' })}>
              {t('firstSteps.start.how')}
            </TextButton>
          </p>
        </>
      )}
    </section>
  );
}
