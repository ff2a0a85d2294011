import { Lock, RotateCcw, RotateCw } from 'lucide-react';
import type { SettingView } from '../../shared/contract/index.ts';
import { Button } from '../components/button.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { Highlighted } from './highlighted.tsx';
import { pageOfSetting } from './page-of-setting.ts';
import { sameValue } from '../../shared/settings/same-value.ts';
import { useValueText } from './use-value-text.ts';

interface SettingNotesProps {
  readonly setting: SettingView;
  readonly title: string;
  readonly question: string;
  readonly onReset: () => void;
}

/** Its place in the file, whether it is as it came, and what stands in the way of a change. */
export function SettingNotes({ setting, title, question, onReset }: SettingNotesProps) {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { path, needsRestart, overriddenBy, secret } = setting;
  const isChanged = !secret && !sameValue(setting.value, setting.default);
  return (
    <ul className="setting-notes small">
      <li>
        <a className="setting-path" href={`#${path}`}>
          <code>
            <Highlighted text={path} question={question} />
          </code>
        </a>
      </li>
      {overriddenBy !== null && (
        <li className="setting-fixed">
          <Lock size={14} aria-hidden="true" />
          {t('setting.overridden', { variable: overriddenBy })}
        </li>
      )}
      {needsRestart && (
        <li>
          <RotateCw size={14} aria-hidden="true" />
          {t('setting.needsRestart')}
        </li>
      )}
      {isChanged && (
        <li className="setting-changed">
          <span className="chip">{t('setting.changed')}</span>
          {t('setting.default', { value: textOf(setting, setting.default) })}
          {overriddenBy === null && pageOfSetting(path) === null && (
            <Button look="bare" aria-label={t('setting.resetOf', { title })} onPress={onReset}>
              <RotateCcw size={15} aria-hidden="true" />
              {t('setting.reset')}
            </Button>
          )}
        </li>
      )}
    </ul>
  );
}
