import { chooseNotifications, useNotificationChoice } from '../components/browser-notifications.ts';
import { Button } from '../components/button.tsx';
import { Switch } from '../components/switch.tsx';
import { useTranslation } from '../i18n/use-translation.ts';

/** Whether this browser tells, with a notification to try it. */
export function TellHere() {
  const { t } = useTranslation();
  const choice = useNotificationChoice((state) => state.choice);
  return (
    <section className="first-step">
      <p>{t('firstSteps.tell.text')}</p>
      <Switch
        isSelected={choice === 'on'}
        isDisabled={choice === 'unavailable' || choice === 'denied'}
        onChange={(on) => void chooseNotifications(on)}
      >
        {t('firstSteps.tell.browser')}
      </Switch>
      <p className="small quiet">{t(`firstSteps.tell.choice.${choice}`)}</p>
      <div className="first-step-test">
        <Button
          isDisabled={choice !== 'on'}
          onPress={() =>
            void new Notification(t('tell.title'), {
              body: t('firstSteps.tell.example'),
              icon: '/beacon-confirmed.svg',
              tag: 'ip-beacon-test',
            })
          }
        >
          {t('firstSteps.tell.test')}
        </Button>
      </div>
    </section>
  );
}
