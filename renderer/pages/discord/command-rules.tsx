import { type Level, levels } from '../../../shared/domain/access.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import { type Mask, masks } from '../../../shared/domain/mask.ts';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { Switch } from '../../components/switch.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type BotCommandRule, isOwnRule, ruleOf, withRule } from './edit-definition.ts';
import { useCommandNames } from './use-command-names.ts';
import { useSaveBot } from './use-save-bot.ts';

const asDeclared = 'as-declared';

/** What differs for single commands from what they say themselves. */
export function CommandRules({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const save = useSaveBot(bot);
  const commands = useCommandNames(bot.definition.commands.map(({ name }) => name));
  return (
    <Panel title={t('discordPage.commands')} lead={t('discordPage.commandsLead')}>
      <ul className="command-rules" aria-label={t('discordPage.commands')}>
        {commands.map(({ name, description }) => (
          <CommandRow
            key={name}
            rule={ruleOf(bot.definition, name)}
            description={description}
            onChange={(rule) =>
              void save(
                withRule(bot.definition, rule),
                t('setting.saved', { title: `/${rule.name}` }),
              )
            }
          />
        ))}
      </ul>
    </Panel>
  );
}

interface CommandRowProps {
  readonly rule: BotCommandRule;
  readonly description: string;
  readonly onChange: (rule: BotCommandRule) => void;
}

function CommandRow({ rule, description, onChange }: CommandRowProps) {
  const { t } = useTranslation();
  const { name, enabled, level, mask } = rule;
  const command = `/${name}`;
  return (
    <li className="command-rule" data-own={isOwnRule(rule) || undefined}>
      <Switch
        aria-label={t('discordPage.commandEnabled', { command })}
        isSelected={enabled}
        onChange={(isOn) => onChange({ ...rule, enabled: isOn })}
      />
      <div className="command-words">
        <code dir="ltr">{command}</code>
        <span className="small quiet">{description}</span>
      </div>
      <Select<Level | typeof asDeclared>
        label={t('discordPage.commandLevel', { command })}
        hidesLabel
        isDisabled={!enabled}
        value={level ?? asDeclared}
        options={[
          { value: asDeclared, text: t('discordPage.usualLevel') },
          ...levels.map((value) => ({ value, text: t(`discordPage.atLeast.${value}`) })),
        ]}
        onChange={(chosen) => onChange({ ...rule, level: chosen === asDeclared ? null : chosen })}
      />
      <Select<Mask | typeof asDeclared>
        label={t('discordPage.commandMask', { command })}
        hidesLabel
        isDisabled={!enabled}
        value={mask ?? asDeclared}
        options={[
          { value: asDeclared, text: t('discordPage.usualMask') },
          ...masks.map((value) => ({ value, text: t(`discordPage.commandMasks.${value}`) })),
        ]}
        onChange={(chosen) => onChange({ ...rule, mask: chosen === asDeclared ? null : chosen })}
      />
    </li>
  );
}
