import type { BotView } from '../../../shared/domain/bot.ts';
import { Panel } from '../../components/panel.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandRules } from './command-rules.tsx';
import { withoutOwner, withOwner } from './edit-definition.ts';
import { GuildAccess } from './guild-access.tsx';
import { IdField } from './id-field.tsx';
import { LevelMasks } from './level-masks.tsx';
import { RemovableId } from './removable-id.tsx';
import { useKnownParts } from './use-known-parts.ts';
import { useSaveBot } from './use-save-bot.ts';

/** Who may do what, server by server; what the levels see; what differs for single commands. */
export function AccessTab({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const parts = useKnownParts(bot.definition.id);
  const known = bot.guilds.map(({ id }) => id);
  // Those that it has left keep what was said of them.
  const left = bot.definition.guilds.filter(({ id }) => !known.includes(id));
  const guilds = [...bot.guilds, ...left.map(({ id }) => ({ id, name: id }))];
  return (
    <div className="discord">
      {parts.error !== null && (
        <p className="field-error" role="alert">
          {errorSentence(parts.error, t)}
        </p>
      )}
      {guilds.length === 0 && <p className="quiet">{t('discordPage.noGuilds')}</p>}
      {guilds.map(({ id, name }) => (
        <GuildAccess key={id} bot={bot} guild={id} name={name} parts={parts} />
      ))}
      <Owners bot={bot} />
      <LevelMasks bot={bot} />
      <CommandRules bot={bot} />
    </div>
  );
}

function Owners({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const save = useSaveBot(bot);
  const { definition } = bot;
  const saved = t('setting.saved', { title: t('discordPage.owners') });
  return (
    <Panel title={t('discordPage.owners')} lead={t('discordPage.ownersLead')}>
      {definition.owners.length > 0 && (
        <ul className="grants" aria-label={t('discordPage.owners')}>
          {definition.owners.map((id) => (
            <li key={id} className="grant">
              <RemovableId
                id={id}
                name={null}
                onRemove={() => void save(withoutOwner(definition, id), saved)}
              />
            </li>
          ))}
        </ul>
      )}
      <IdField
        label={t('discordPage.userId')}
        help={t('discordPage.idOfUserHelp')}
        taken={definition.owners}
        action={t('discordPage.addThis')}
        onAdd={(id) => void save(withOwner(definition, id), saved)}
      />
    </Panel>
  );
}
