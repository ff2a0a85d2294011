import { Hash } from 'lucide-react';
import type { BotView } from '../../../shared/domain/bot.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AddPlace } from './add-place.tsx';
import { channelName } from './place-names.ts';
import { PlaceEditor } from './place-editor.tsx';
import { useKnownParts } from './use-known-parts.ts';

/** Where this bot tells, and what of it. */
export function PlacesTab({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const { id, targets } = bot.definition;
  const parts = useKnownParts(id);
  const hasNameless = targets.some(
    (target) => !target.isUser && channelName(bot, parts.known, target.id) === null,
  );
  return (
    <div className="discord">
      {hasNameless && bot.guilds.length > 0 && (
        <div className="names">
          <p className="quiet">{t('discordPage.namesLead')}</p>
          <Button
            isBusy={parts.isLoading}
            onPress={() => void parts.load(bot.guilds.map((guild) => guild.id))}
          >
            {t('discordPage.showNames')}
          </Button>
        </div>
      )}
      {parts.error !== null && (
        <p className="field-error" role="alert">
          {errorSentence(parts.error, t)}
        </p>
      )}
      {targets.length === 0 && (
        <EmptyState icon={Hash} title={t('discordPage.noPlaces')}>
          {t('discordPage.noPlacesDetail')}
        </EmptyState>
      )}
      {targets.length > 0 && (
        <ul className="places" aria-label={t('discordPage.places')}>
          {targets.map((target) => (
            <PlaceEditor
              key={target.id}
              bot={bot}
              target={target}
              place={channelName(bot, parts.known, target.id)}
            />
          ))}
        </ul>
      )}
      <AddPlace bot={bot} parts={parts} />
    </div>
  );
}
