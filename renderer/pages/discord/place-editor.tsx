import { Hash, Send, Trash2, User } from 'lucide-react';
import { channelOf } from '../../../shared/domain/discord-channel.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import type { BotTarget } from '../../../shared/domain/bot-definition.ts';
import { masks } from '../../../shared/domain/mask.ts';
import { subjectsOfTelling, toldUnlessSaid } from '../../../shared/domain/told-subject.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { Segmented } from '../../components/segmented.tsx';
import { Switch } from '../../components/switch.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { withoutTarget, withTarget } from './edit-definition.ts';
import type { PlaceName } from './place-names.ts';
import { QuietHours } from './quiet-hours.tsx';
import { useSaveBot } from './use-save-bot.ts';

interface PlaceEditorProps {
  readonly bot: BotView;
  readonly target: BotTarget;
  /** Null as long as nobody has asked for it. */
  readonly place: PlaceName | null;
}

/** One place: what is told there, how much of an address, and when not. */
export function PlaceEditor({ bot, target, place }: PlaceEditorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSaveBot(bot);
  const { id, isUser, tells, mask, liveStatus } = target;
  const name = place?.name ?? id;
  const saved = t('setting.saved', { title: name });
  const change = (changed: Partial<BotTarget>): void =>
    void save(withTarget(bot.definition, { ...target, ...changed }), saved);
  const told = subjectsOfTelling.filter((subject) => tells[subject] ?? toldUnlessSaid[subject]);
  const Icon = isUser ? User : Hash;
  return (
    <li className="card place">
      <header className="place-head">
        <Icon size={18} aria-hidden="true" />
        <h2>
          {place === null ? <span className="mono">{id}</span> : place.name.replace(/^#/, '')}
        </h2>
        <p className="small quiet">
          {isUser ? t('discordPage.directMessages') : (place?.guild ?? t('discordPage.channel'))}
        </p>
        <div className="place-tools">
          <TestPlace bot={bot} target={id} name={name} />
          <Button
            look="bare"
            aria-label={t('discordPage.removePlace', { name })}
            onPress={() =>
              void save(withoutTarget(bot.definition, id), t('discordPage.placeRemoved', { name }))
            }
          >
            <Trash2 size={17} aria-hidden="true" />
          </Button>
        </div>
      </header>
      <Disclosure
        summary={
          <span>
            {told.length === 0
              ? t('discordPage.tellsNothing')
              : t('discordPage.tells', {
                  what: format.list(told.map((subject) => t(`discordPage.subject.${subject}`))),
                })}
          </span>
        }
      >
        <div className="subjects">
          {subjectsOfTelling.map((subject) => (
            <Switch
              key={subject}
              isSelected={tells[subject] ?? toldUnlessSaid[subject]}
              onChange={(isTold) => change({ tells: { ...tells, [subject]: isTold } })}
            >
              {t(`discordPage.subject.${subject}`)}
            </Switch>
          ))}
        </div>
      </Disclosure>
      <div className="place-choices">
        <Segmented
          label={t('discordPage.mask')}
          value={mask}
          options={masks.map((value) => ({ value, text: t(`discordPage.masks.${value}`) }))}
          onChange={(chosen) => change({ mask: chosen })}
        />
        <QuietHours
          from={target.quietFrom}
          to={target.quietTo}
          onChange={(quietFrom, quietTo) => change({ quietFrom, quietTo })}
        />
        <div className="field">
          <Switch isSelected={liveStatus} onChange={(isOn) => change({ liveStatus: isOn })}>
            {t('discordPage.liveStatus')}
          </Switch>
          <p className="field-help">{t('discordPage.liveStatusHelp')}</p>
        </div>
      </div>
    </li>
  );
}

interface TestPlaceProps {
  readonly bot: BotView;
  readonly target: string;
  readonly name: string;
}

function TestPlace({ bot, target, name }: TestPlaceProps) {
  const { t } = useTranslation();
  const test = useCommand('alerts.test', ['outbox.status', 'outbox.page']);
  return (
    <Button
      isBusy={test.isPending}
      aria-label={t('discordPage.testOf', { name })}
      onPress={() => {
        if (test.isPending) return;
        test.mutate(
          { channel: channelOf(bot.definition.id), target },
          {
            onSuccess: () => tell({ text: t('discordPage.tested', { name }) }),
            onError: (error) => tell({ tone: 'bad', text: thrownSentence(error, t) }),
          },
        );
      }}
    >
      <Send size={15} aria-hidden="true" />
      {t('discordPage.test')}
    </Button>
  );
}
