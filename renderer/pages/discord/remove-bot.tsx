import { navigate } from 'wouter/use-browser-location';
import type { BotView } from '../../../shared/domain/bot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botName } from './bot-look.ts';

interface RemoveBotProps {
  readonly bot: BotView;
  readonly onClose: () => void;
}

export function RemoveBot({ bot, onClose }: RemoveBotProps) {
  const { t } = useTranslation();
  const remove = useCommand('discord.removeBot', ['discord.bots']);
  const name = botName(bot);
  return (
    <ConfirmDialog
      title={t('discordPage.removeTitle', { name })}
      action={t('discordPage.remove')}
      isBusy={remove.isPending}
      problem={remove.error === null ? null : thrownSentence(remove.error, t)}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { bot: bot.definition.id },
          {
            onSuccess: () => {
              tell({ text: t('discordPage.removed', { name }) });
              navigate('/discord');
            },
          },
        )
      }
    >
      <p>{t('discordPage.removeDetail')}</p>
    </ConfirmDialog>
  );
}
