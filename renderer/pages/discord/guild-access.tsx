import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Level, levels } from '../../../shared/domain/access.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import type { BotGuild } from '../../../shared/domain/bot-definition.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import {
  type Grantee,
  guildOf,
  type LevelGrant,
  withGrant,
  withGuild,
  withoutGrant,
} from './edit-definition.ts';
import { IdField } from './id-field.tsx';
import { type GuildParts, roleName } from './place-names.ts';
import { RemovableId } from './removable-id.tsx';
import type { KnownPartsOfBot } from './use-known-parts.ts';
import { useSaveBot } from './use-save-bot.ts';

const nobody = 'nobody';
const choices = [nobody, ...levels] as const;

interface GuildAccessProps {
  readonly bot: BotView;
  readonly guild: string;
  readonly name: string;
  readonly parts: KnownPartsOfBot;
}

/** The levels of one server: of everybody, of its roles, of single people. */
export function GuildAccess({ bot, guild, name, parts }: GuildAccessProps) {
  const { t } = useTranslation();
  const save = useSaveBot(bot);
  const set = guildOf(bot.definition, guild);
  const known = parts.known[guild];
  const change = (next: BotGuild): void =>
    void save(withGuild(bot.definition, next), t('setting.saved', { title: name }));
  const isClosed = set.everyone === null && set.roles.length === 0 && set.users.length === 0;
  return (
    <Panel title={name} lead={isClosed ? t('discordPage.guildClosed') : t('discordPage.guildLead')}>
      <div className="guild-everyone">
        <Select<Level | typeof nobody>
          label={t('discordPage.everyone')}
          value={set.everyone ?? nobody}
          options={choices.map((value) => ({
            value,
            text: t(`discordPage.level.${value}`),
          }))}
          onChange={(level) => change({ ...set, everyone: level === nobody ? null : level })}
        />
      </div>
      <Grants
        title={t('discordPage.roles')}
        to="roles"
        set={set}
        nameOf={(id) => roleName(known, id)}
        onChange={change}
      />
      {known === undefined ? (
        <div>
          <Button isBusy={parts.isLoading} onPress={() => void parts.load([guild])}>
            {t('discordPage.loadRoles')}
          </Button>
        </div>
      ) : (
        <RolePicker
          known={known}
          taken={set.roles.map(({ id }) => id)}
          onAdd={(id) => change(withGrant(set, 'roles', { id, level: 'member' }))}
        />
      )}
      <Grants
        title={t('discordPage.people')}
        to="users"
        set={set}
        nameOf={() => null}
        onChange={change}
      />
      <IdField
        label={t('discordPage.userId')}
        help={t('discordPage.idOfUserHelp')}
        taken={set.users.map(({ id }) => id)}
        action={t('discordPage.addThis')}
        onAdd={(id) => change(withGrant(set, 'users', { id, level: 'member' }))}
      />
    </Panel>
  );
}

interface GrantsProps {
  readonly title: string;
  readonly to: Grantee;
  readonly set: BotGuild;
  readonly nameOf: (id: string) => string | null;
  readonly onChange: (next: BotGuild) => void;
}

function Grants({ title, to, set, nameOf, onChange }: GrantsProps) {
  const { t } = useTranslation();
  const grants: readonly LevelGrant[] = set[to];
  return (
    <>
      <h3>{title}</h3>
      {grants.length > 0 && (
        <ul className="grants" aria-label={title}>
          {grants.map(({ id, level }) => (
            <li key={id} className="grant">
              <RemovableId
                id={id}
                name={nameOf(id)}
                onRemove={() => onChange(withoutGrant(set, to, id))}
              />
              <Select<Level>
                label={t('discordPage.levelOf', { name: nameOf(id) ?? id })}
                hidesLabel
                value={level}
                options={levels.map((value) => ({ value, text: t(`discordPage.level.${value}`) }))}
                onChange={(chosen) => onChange(withGrant(set, to, { id, level: chosen }))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface RolePickerProps {
  readonly known: GuildParts;
  readonly taken: readonly string[];
  readonly onAdd: (id: string) => void;
}

function RolePicker({ known, taken, onAdd }: RolePickerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  return (
    <div className="picker">
      <Select
        label={t('discordPage.role')}
        value={chosen}
        options={[
          { value: '', text: t('discordPage.choose'), isDisabled: true },
          ...known.roles.map(({ id, name }) => ({
            value: id,
            text: name,
            isDisabled: taken.includes(id),
          })),
        ]}
        onChange={setChosen}
      />
      <Button
        isDisabled={chosen === ''}
        onPress={() => {
          onAdd(chosen);
          setChosen('');
        }}
      >
        <Plus size={16} aria-hidden="true" />
        {t('discordPage.addRole')}
      </Button>
    </div>
  );
}
