import type { SettingView } from '../../../shared/contract/index.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useSettingWords } from '../../settings/use-setting-words.ts';
import { useValueText } from '../../settings/use-value-text.ts';

interface ProfileChangeProps {
  readonly path: string;
  readonly setting: SettingView | undefined;
}

/** One setting that a profile would change, and how it stands now. */
export function ProfileChange({ path, setting }: ProfileChangeProps) {
  const { t } = useTranslation();
  const wordsOf = useSettingWords();
  const textOf = useValueText();
  const variable = setting?.overriddenBy ?? null;
  return (
    <li>
      {setting !== undefined && <strong>{wordsOf(setting).title}</strong>}
      <code className="small">{path}</code>
      {setting !== undefined && (
        <span className="small quiet">
          {t('profile.now', { value: textOf(setting, setting.value) })}
        </span>
      )}
      {variable !== null && (
        <span className="small quiet">{t('setting.overridden', { variable })}</span>
      )}
    </li>
  );
}
