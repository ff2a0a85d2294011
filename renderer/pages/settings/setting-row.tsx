import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../../shared/contract/index.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { SettingControl } from './setting-control.tsx';
import { settingValueText } from './setting-value-text.ts';

/** The browser has looked for the place before it was there. */
function scrollToWhenLinked(title: HTMLElement | null): void {
  if (title !== null && window.location.hash === `#${title.id}`) title.scrollIntoView();
}

/** One setting: saved at once, and undone as easily. */
export function SettingRow({ setting }: { readonly setting: SettingView }) {
  const { t } = useTranslation();
  const set = useCommand('settings.set', ['settings.get', 'settings.revisions', 'sources.list']);
  const [before, setBefore] = useState<{ readonly value: unknown } | null>(null);
  const { path, title, help, unit, value, overriddenBy } = setting;
  const helpId = `help-${path}`;

  const save = (wanted: unknown, undoTo: { readonly value: unknown } | null): void =>
    set.mutate(
      { path, value: wanted },
      {
        onSuccess: () => {
          setBefore(undoTo);
          announce(t('setting.saved', { title }));
        },
      },
    );

  return (
    <li className="setting">
      <div className="setting-text">
        <h4 id={`title-${path}`} ref={scrollToWhenLinked}>
          {title}
        </h4>
        <p className="quiet" id={helpId}>
          {help}
        </p>
        <p className="small quiet">
          <code>{path}</code> ·{' '}
          {t('setting.default', {
            value: [settingValueText(setting.default, t), unit ?? ''].join(' ').trim(),
          })}
        </p>
        {setting.needsRestart && (
          <p className="small setting-restart">
            <RotateCw size={14} aria-hidden="true" />
            {t('setting.needsRestart')}
          </p>
        )}
        {overriddenBy !== null && (
          <p className="small">{t('setting.overridden', { variable: overriddenBy })}</p>
        )}
      </div>
      <div className="setting-edit">
        <SettingControl
          key={JSON.stringify(value)}
          setting={setting}
          isBusy={set.isPending}
          onSave={(wanted) => save(wanted, { value })}
        />
        {before !== null && (
          <Button
            look="bare"
            aria-label={t('setting.undoOf', { title })}
            onPress={() => save(before.value, null)}
          >
            {t('setting.undo')}
          </Button>
        )}
        {set.error !== null && (
          <p className="field-error" role="alert">
            {thrownSentence(set.error, t)}
          </p>
        )}
      </div>
    </li>
  );
}
