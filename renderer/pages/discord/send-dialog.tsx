import { useId, useState } from 'react';
import type { BotView } from '../../../shared/domain/bot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { Switch } from '../../components/switch.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botName } from './bot-look.ts';

/** The contract takes no longer ones. */
const longestText = 1_500;

interface SendDialogProps {
  readonly bots: readonly BotView[];
  readonly onClose: () => void;
}

/** Somebody's own words, to every place of the chosen bots. */
export function SendDialog({ bots, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(bots.map(({ definition }) => definition.id));
  const send = useCommand('discord.send', ['outbox.status', 'outbox.page']);
  const isReady = text.trim() !== '' && chosen.length > 0;

  const submit = (): void => {
    if (send.isPending) return;
    send.mutate(
      { bots: [...chosen], text: text.trim() },
      {
        onSuccess: ({ queued }) => {
          tell({ text: t('discordPage.sent', { count: queued }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('discordPage.sendTitle')}
      size="wide"
      isBusy={send.isPending}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('setting.cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} isBusy={send.isPending} onPress={submit}>
            {t('discordPage.sendNow')}
          </Button>
        </>
      }
    >
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('discordPage.text')}
        </label>
        <textarea
          id={id}
          className="input"
          rows={5}
          maxLength={longestText}
          value={text}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => setText(target.value)}
        />
        <p id={`${id}-help`} className="field-help">
          {t('discordPage.textHelp')}
        </p>
      </div>
      <fieldset className="send-bots">
        <legend className="field-label">{t('discordPage.sendBy')}</legend>
        {bots.map((bot) => {
          const { id: each } = bot.definition;
          return (
            <Switch
              key={each}
              isSelected={chosen.includes(each)}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, each] : chosen.filter((other) => other !== each))
              }
            >
              {botName(bot)}
            </Switch>
          );
        })}
      </fieldset>
      {send.error !== null && (
        <p className="field-error" role="alert">
          {thrownSentence(send.error, t)}
        </p>
      )}
    </Dialog>
  );
}
