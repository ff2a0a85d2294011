import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { BotView } from '../../../shared/domain/bot.ts';
import type { BotDefinition } from '../../../shared/domain/bot-definition.ts';
import { languages } from '../../../shared/format/languages.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Switch } from '../../components/switch.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botName } from './bot-look.ts';
import { FieldRow } from './field-row.tsx';
import { InviteLink } from './invite-link.tsx';
import { PrefixField } from './prefix-field.tsx';
import { RemoveBot } from './remove-bot.tsx';
import { TokenControl } from './token-control.tsx';
import { useSaveBot } from './use-save-bot.ts';

const presences = ['off', 'state', 'half', 'full'] as const;
const registrations = ['global', 'guilds'] as const;

/** How it reaches Discord, and how it speaks there. Each choice is saved at once. */
export function ConnectionTab({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const save = useSaveBot(bot);
  const [isRemoving, setRemoving] = useState(false);
  const { definition, inviteUrl } = bot;
  const change = (changed: Partial<BotDefinition>, title: string): Promise<boolean> =>
    save({ ...definition, ...changed }, t('setting.saved', { title }));
  const title = (name: Field): string => t(`discordPage.field.${name}.title`);
  const words = (name: Field) => ({
    title: title(name),
    help: t(`discordPage.field.${name}.help`),
  });
  return (
    <div className="discord">
      <ul className="setting-list">
        <FieldRow {...words('enabled')}>
          {(described) => (
            <Switch
              {...described}
              isSelected={definition.enabled}
              onChange={(enabled) => void change({ enabled }, title('enabled'))}
            />
          )}
        </FieldRow>
        <FieldRow {...words('token')}>{() => <TokenControl bot={bot} />}</FieldRow>
        {inviteUrl !== null && (
          <FieldRow {...words('invite')}>
            {() => <InviteLink url={inviteUrl} name={botName(bot)} />}
          </FieldRow>
        )}
        <FieldRow {...words('language')}>
          {() => (
            <Select
              label={title('language')}
              hidesLabel
              value={definition.language}
              options={[
                { value: 'auto' as const, text: t('discordPage.autoLanguage') },
                ...languages.map(({ tag, name }) => ({ value: tag, text: name })),
              ]}
              onChange={(language) => void change({ language }, title('language'))}
            />
          )}
        </FieldRow>
        <FieldRow {...words('presence')}>
          {() => (
            <Select
              label={title('presence')}
              hidesLabel
              value={definition.presence}
              options={presences.map((value) => ({
                value,
                text: t(`discordPage.presence.${value}`),
              }))}
              onChange={(presence) => void change({ presence }, title('presence'))}
            />
          )}
        </FieldRow>
        <FieldRow {...words('registration')}>
          {() => (
            <Select
              label={title('registration')}
              hidesLabel
              value={definition.registration}
              options={registrations.map((value) => ({
                value,
                text: t(`discordPage.registration.${value}`),
              }))}
              onChange={(registration) => void change({ registration }, title('registration'))}
            />
          )}
        </FieldRow>
        <FieldRow {...words('prefix')}>
          {(described) => (
            <PrefixField
              described={described}
              value={definition.prefix}
              onSave={(prefix) => change({ prefix }, title('prefix'))}
            />
          )}
        </FieldRow>
        <FieldRow {...words('plainEmbeds')}>
          {(described) => (
            <Switch
              {...described}
              isSelected={definition.plainEmbeds}
              onChange={(plainEmbeds) => void change({ plainEmbeds }, title('plainEmbeds'))}
            />
          )}
        </FieldRow>
        <FieldRow {...words('remove')}>
          {() => (
            <Button onPress={() => setRemoving(true)}>
              <Trash2 size={15} aria-hidden="true" />
              {t('discordPage.remove')}
            </Button>
          )}
        </FieldRow>
      </ul>
      {isRemoving && <RemoveBot bot={bot} onClose={() => setRemoving(false)} />}
    </div>
  );
}

type Field =
  | 'enabled'
  | 'token'
  | 'invite'
  | 'language'
  | 'presence'
  | 'registration'
  | 'prefix'
  | 'plainEmbeds'
  | 'remove';
