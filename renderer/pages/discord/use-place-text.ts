import { botOfChannel } from '../../../shared/domain/discord-channel.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botName } from './bot-look.ts';

/** Where a message goes: "Beacon, place 1300…01". */
export function usePlaceText(
  bots: readonly BotView[],
): (channel: string, target: string | null) => string {
  const { t } = useTranslation();
  return (channel, target) => {
    const id = botOfChannel(channel);
    const bot = bots.find(({ definition }) => definition.id === id);
    const name = bot === undefined ? (id ?? channel) : botName(bot);
    return target === null
      ? t('discordPage.everyPlaceOf', { name })
      : t('discordPage.placeOf', { name, place: target });
  };
}
