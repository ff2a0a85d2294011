import { Check, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import type { BotView } from '../../../shared/domain/bot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { TokenForm } from './token-form.tsx';

/** Whether it has one, and how to put another in its place; what it is nobody sees again. */
export function TokenControl({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const set = useCommand('discord.setToken', ['discord.bots']);
  const { id } = bot.definition;
  const title = t('discordPage.token');
  const Icon = bot.hasToken ? Check : CircleDashed;

  const save = (token: string | null): void => {
    if (set.isPending) return;
    set.mutate(
      { bot: id, token },
      {
        onSuccess: () => {
          tell({ text: t(token === null ? 'discordPage.tokenRemoved' : 'discordPage.tokenSaved') });
          setTyped(null);
        },
      },
    );
  };
  const problem = set.error !== null && (
    <p className="field-error" role="alert">
      {thrownSentence(set.error, t)}
    </p>
  );
  if (typed === null) {
    return (
      <div className="secret-control">
        <span className="secret-state">
          <Icon size={16} aria-hidden="true" />
          {t(bot.hasToken ? 'setting.secretSet' : 'setting.secretNotSet')}
        </span>
        <Button
          aria-label={t(bot.hasToken ? 'setting.replaceOf' : 'setting.setOf', { title })}
          onPress={() => setTyped('')}
        >
          {t(bot.hasToken ? 'setting.replace' : 'setting.set')}
        </Button>
        {bot.hasToken && (
          <Button
            look="bare"
            aria-label={t('setting.removeEntry', { text: title })}
            onPress={() => save(null)}
          >
            {t('setting.remove')}
          </Button>
        )}
        {problem}
      </div>
    );
  }
  return (
    <form
      className="token-edit"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') save(typed);
      }}
    >
      <TokenForm token={typed} onType={setTyped} />
      {problem}
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={typed === ''} isBusy={set.isPending}>
          {t('setting.save')}
        </Button>
        <Button onPress={() => setTyped(null)}>{t('setting.cancel')}</Button>
      </div>
    </form>
  );
}
