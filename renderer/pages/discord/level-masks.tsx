import { levels, maskUnlessSaid } from '../../../shared/domain/access.ts';
import type { BotView } from '../../../shared/domain/bot.ts';
import { masks } from '../../../shared/domain/mask.ts';
import { Panel } from '../../components/panel.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { withLevelMask } from './edit-definition.ts';
import { useSaveBot } from './use-save-bot.ts';

/** How much of an address those of a level see where nobody else sees it. */
export function LevelMasks({ bot }: { readonly bot: BotView }) {
  const { t } = useTranslation();
  const save = useSaveBot(bot);
  const { definition } = bot;
  const title = t('discordPage.levelMasks');
  return (
    <Panel title={title} lead={t('discordPage.levelMasksLead')}>
      <div className="level-masks">
        {levels.map((level) => (
          <Segmented
            key={level}
            label={t(`discordPage.level.${level}`)}
            value={definition.masks[level] ?? maskUnlessSaid[level]}
            options={masks.map((value) => ({ value, text: t(`discordPage.masks.${value}`) }))}
            onChange={(mask) =>
              void save(withLevelMask(definition, level, mask), t('setting.saved', { title }))
            }
          />
        ))}
      </div>
    </Panel>
  );
}
