import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { BotView } from '../../../shared/domain/bot.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { newTarget, withTarget } from './edit-definition.ts';
import { IdField } from './id-field.tsx';
import type { KnownPartsOfBot } from './use-known-parts.ts';
import { useSaveBot } from './use-save-bot.ts';

type Kind = 'channel' | 'user';

interface AddPlaceProps {
  readonly bot: BotView;
  readonly parts: KnownPartsOfBot;
}

/** A channel by its name, or a person by their id. */
export function AddPlace({ bot, parts }: AddPlaceProps) {
  const { t } = useTranslation();
  const save = useSaveBot(bot);
  const [kind, setKind] = useState<Kind>('channel');
  const add = (id: string, name: string): void =>
    void save(
      withTarget(bot.definition, newTarget(id, kind === 'user')),
      t('discordPage.placeAdded', { name }),
    );
  const taken = bot.definition.targets.map(({ id }) => id);
  return (
    <Panel title={t('discordPage.addPlace')} lead={t('discordPage.addPlaceLead')}>
      <Segmented<Kind>
        label={t('discordPage.addPlace')}
        hidesLabel
        value={kind}
        options={[
          { value: 'channel', text: t('discordPage.channel') },
          { value: 'user', text: t('discordPage.directMessages') },
        ]}
        onChange={setKind}
      />
      {kind === 'user' ? (
        <IdField
          key="user"
          label={t('discordPage.userId')}
          help={t('discordPage.idOfUserHelp')}
          taken={taken}
          action={t('discordPage.addThis')}
          onAdd={(id) => add(id, id)}
        />
      ) : (
        <>
          {bot.guilds.length > 0 && (
            <ChannelPicker bot={bot} parts={parts} taken={taken} onAdd={add} />
          )}
          <IdField
            key="channel"
            label={t('discordPage.channelId')}
            help={t('discordPage.idOfChannelHelp')}
            taken={taken}
            action={t('discordPage.addThis')}
            onAdd={(id) => add(id, id)}
          />
        </>
      )}
    </Panel>
  );
}

interface ChannelPickerProps extends AddPlaceProps {
  readonly taken: readonly string[];
  readonly onAdd: (id: string, name: string) => void;
}

function ChannelPicker({ bot, parts, taken, onAdd }: ChannelPickerProps) {
  const { t } = useTranslation();
  const [guild, setGuild] = useState(bot.guilds[0]?.id ?? '');
  const [chosen, setChosen] = useState('');
  const channels = parts.known[guild]?.channels;
  return (
    <div className="picker">
      <Select
        label={t('discordPage.guild')}
        value={guild}
        options={bot.guilds.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(id) => {
          setGuild(id);
          setChosen('');
        }}
      />
      {channels === undefined ? (
        <Button isBusy={parts.isLoading} onPress={() => void parts.load([guild])}>
          {t('discordPage.loadChannels')}
        </Button>
      ) : (
        <>
          <Select
            label={t('discordPage.channel')}
            value={chosen}
            options={[
              { value: '', text: t('discordPage.choose'), isDisabled: true },
              ...channels.map(({ id, name, canWrite }) => ({
                value: id,
                text: canWrite ? `#${name}` : t('discordPage.mayNotWrite', { name }),
                isDisabled: !canWrite || taken.includes(id),
              })),
            ]}
            onChange={setChosen}
          />
          <Button
            look="primary"
            isDisabled={chosen === ''}
            onPress={() => {
              const found = channels.find(({ id }) => id === chosen);
              if (found !== undefined) onAdd(found.id, `#${found.name}`);
              setChosen('');
            }}
          >
            <Plus size={16} aria-hidden="true" />
            {t('discordPage.addThisChannel')}
          </Button>
        </>
      )}
    </div>
  );
}
