import type { SettingView } from '../../../shared/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useSaveSetting } from '../../settings/use-save-setting.ts';
import { useSettingWords } from '../../settings/use-setting-words.ts';

/** The way back to all built-in sources, unless something wins over the setting. */
export function SwitchThemOn({ settings }: { readonly settings: readonly SettingView[] }) {
  const setting = settings.find(({ path }) => path === 'address.builtInSources');
  return setting === undefined ? null : <SwitchOn setting={setting} />;
}

function SwitchOn({ setting }: { readonly setting: SettingView }) {
  const { t } = useTranslation();
  const { title } = useSettingWords()(setting);
  const { save, refusal } = useSaveSetting(setting, title);
  if (setting.overriddenBy !== null) {
    return <p>{t('setting.overridden', { variable: setting.overriddenBy })}</p>;
  }
  return (
    <>
      <Button onPress={() => void save(true)}>{t('settings.switchThemOn')}</Button>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
