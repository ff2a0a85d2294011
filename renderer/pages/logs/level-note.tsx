import { Link } from 'wouter';
import { type LogEntryLevel, logLevels } from '../../../shared/domain/log-level.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const path = 'log.level';

/** Why lines are missing that the filter would let through: the program does not write them down. */
export function LevelNote({ level }: { readonly level: LogEntryLevel }) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {}).data;
  const value = settings?.find((setting) => setting.path === path)?.value;
  const written = logLevels.find((each) => each === value);
  if (written === undefined || logLevels.indexOf(level) >= logLevels.indexOf(written)) return null;
  return (
    <p className="log-note quiet small">
      <span>{t(`logs.written.${written}`)}</span>{' '}
      <Link href={`/settings#${path}`}>{t('logs.changeLevel')}</Link>
    </p>
  );
}
