import { Check, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { SecretField } from '../components/secret-field.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ControlProps } from './control-props.ts';
import { useValueCheck } from './use-value-check.ts';

/** Whether it is set, and how to put another one in its place; what it is nobody sees again. */
export function SecretControl({ setting, words, isDisabled, onSave, onType }: ControlProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const problem = useValueCheck(setting.path, typed === null || typed === '' ? undefined : typed);
  const isSet = setting.value === true;
  const { title } = words;

  async function save(secret: string): Promise<void> {
    if (await onSave(secret)) setTyped(null);
  }

  if (typed === null) {
    const Icon = isSet ? Check : CircleDashed;
    return (
      <div className="secret-control">
        <span className="secret-state">
          <Icon size={16} aria-hidden="true" />
          {t(isSet ? 'setting.secretSet' : 'setting.secretNotSet')}
        </span>
        <Button
          isDisabled={isDisabled}
          aria-label={t(isSet ? 'setting.replaceOf' : 'setting.setOf', { title })}
          onPress={() => setTyped('')}
        >
          {t(isSet ? 'setting.replace' : 'setting.set')}
        </Button>
        {isSet && (
          <Button
            look="bare"
            isDisabled={isDisabled}
            aria-label={t('setting.removeEntry', { text: title })}
            onPress={() => void save('')}
          >
            {t('setting.remove')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <form
      className="secret-control"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && problem === null) void save(typed);
      }}
    >
      <SecretField
        label={title}
        hint={problem ?? t('setting.secretHint')}
        autoComplete="off"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          onType();
        }}
      />
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={typed === '' || problem !== null}>
          {t('setting.save')}
        </Button>
        <Button onPress={() => setTyped(null)}>{t('setting.cancel')}</Button>
      </div>
    </form>
  );
}
