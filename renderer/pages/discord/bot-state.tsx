import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import { Badge } from '../../components/badge.tsx';
import type { Format } from '../../../shared/format/format.ts';
import { useTextNow } from '../../format/use-now.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botLooks, nextStep } from './bot-look.ts';

/** How it stands and why, in a sentence. */
function stateSentence({ state }: BotView, t: TFunction, format: Format, now: number): string {
  const when = format.relative(state.since, now);
  switch (state.type) {
    case 'stopped':
      return t('discordPage.is.stopped', { when });
    case 'stopping':
      return t('discordPage.is.stopping');
    case 'connecting':
      return t('discordPage.is.connecting', { attempt: format.number(state.attempt) });
    case 'ready':
      return t('discordPage.is.ready', { when });
    case 'degraded':
      return t('discordPage.is.degraded', { when, why: t(`botLoss.${state.loss}`) });
    case 'fatal':
      return t(`discordPage.end.${state.reason}`);
    default:
      return assertNever(state);
  }
}

export function BotStateBadge({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  return <Badge {...botLooks[bot.state.type]} text={t(`discordPage.state.${bot.state.type}`)} />;
}

/** Below its name: since when it is so, and what to do next where something is left to do. */
export function BotStateText({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useTextNow((now) => stateSentence(bot, t, format, now));
  const next = nextStep(bot);
  const closeCode = 'closeCode' in bot.state ? bot.state.closeCode : null;
  return (
    <div className="bot-state-text">
      <p className="quiet">{sentence}</p>
      {closeCode !== null && (
        <p className="small quiet">{t('discordPage.closeCode', { code: String(closeCode) })}</p>
      )}
      {next !== null && <p className="bot-next">{t(`discordPage.next.${next}`)}</p>}
    </div>
  );
}
