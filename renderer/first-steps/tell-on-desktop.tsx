import { useTranslation } from '../i18n/use-translation.ts';
import { SettingSwitch } from './setting-switch.tsx';
import { useSetting } from './use-setting.ts';

const what = ['changes', 'line', 'maskAddresses'] as const;

/** What the desktop's own notifications tell. */
export function TellOnDesktop() {
  const { t } = useTranslation();
  const enabled = useSetting('notifications.enabled');
  return (
    <section className="first-step">
      <p>{t('firstSteps.tell.text')}</p>
      <SettingSwitch path="notifications.enabled" />
      <div className="first-step-parts">
        {what.map((name) => (
          <SettingSwitch
            key={name}
            path={`notifications.${name}`}
            isDisabled={enabled.value !== true}
          />
        ))}
      </div>
    </section>
  );
}
