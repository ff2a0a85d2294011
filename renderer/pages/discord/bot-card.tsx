import { Settings2 } from 'lucide-react';
import { Link } from 'wouter';
import type { BotView } from '../../../shared/domain/bot.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BotActions } from './bot-actions.tsx';
import { botName } from './bot-look.ts';
import { BotStateBadge, BotStateText } from './bot-state.tsx';
import { InviteLink } from './invite-link.tsx';

/** A bot at a glance: how it stands, what to do, and the way to everything about it. */
export function BotCard({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { definition, guilds, inviteUrl, latencyMs } = bot;
  const name = botName(bot);
  return (
    <li className="card bot-card">
      <header className="bot-card-head">
        <h2>
          <Link href={`/discord/${definition.id}`}>{name}</Link>
        </h2>
        <BotStateBadge bot={bot} />
      </header>
      <BotStateText bot={bot} />
      <dl className="bot-facts">
        <div>
          <dt>{t('discordPage.latency')}</dt>
          <dd>
            {latencyMs === null
              ? '–'
              : t('duration.milliseconds', { milliseconds: format.number(Math.round(latencyMs)) })}
          </dd>
        </div>
        <div>
          <dt>{t('discordPage.guilds')}</dt>
          <dd>{guilds.length === 0 ? '–' : format.list(guilds.map((guild) => guild.name))}</dd>
        </div>
        <div>
          <dt>{t('discordPage.places')}</dt>
          <dd>{format.number(definition.targets.length)}</dd>
        </div>
        <div>
          <dt>{t('discordPage.token')}</dt>
          <dd>{t(bot.hasToken ? 'setting.secretSet' : 'setting.secretNotSet')}</dd>
        </div>
      </dl>
      <div className="bot-card-foot">
        <BotActions bot={bot} />
        <div className="bot-card-ways">
          <Link
            className="button button-plain"
            href={`/discord/${definition.id}`}
            aria-label={t('discordPage.setUpOf', { name })}
          >
            <Settings2 size={15} aria-hidden="true" />
            {t('discordPage.setUp')}
          </Link>
          {inviteUrl !== null && <InviteLink url={inviteUrl} name={name} />}
        </div>
      </div>
    </li>
  );
}
