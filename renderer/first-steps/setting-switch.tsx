import { useId } from 'react';
import { thrownSentence } from '../components/error-sentence.ts';
import { Switch } from '../components/switch.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { useSettingWords } from '../settings/use-setting-words.ts';
import { useSetting } from './use-setting.ts';

interface SettingSwitchProps {
  readonly path: string;
  readonly isDisabled?: boolean;
}

/** A setting that is on or off, in its own words. */
export function SettingSwitch({ path, isDisabled = false }: SettingSwitchProps) {
  const { t } = useTranslation();
  const wordsOf = useSettingWords();
  const { view, value, isFixed, change, error } = useSetting(path);
  const helpId = useId();
  if (view === null) return null;
  const { title, help } = wordsOf(view);
  return (
    <div className="first-step-switch">
      <Switch
        isSelected={value === true}
        isDisabled={isFixed || isDisabled}
        aria-describedby={helpId}
        onChange={change}
      >
        {title}
      </Switch>
      <p className="small quiet" id={helpId}>
        {help}
      </p>
      {error !== null && (
        <p className="field-error" role="alert">
          {thrownSentence(error, t)}
        </p>
      )}
    </div>
  );
}
