import { logLevels } from '../../../shared/domain/log-level.ts';
import { PausedSearchField } from '../../components/paused-search-field.tsx';
import { Select } from '../../components/select.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { JumpToTime } from './jump-to-time.tsx';
import type { LogFeed } from './log-feed.ts';
import { usePartName } from './use-part-name.ts';
import type { UsedLogSearch } from './use-log-search.ts';

interface LogFiltersProps {
  readonly used: UsedLogSearch;
  /** Those that have written. */
  readonly parts: readonly string[];
  readonly onJump: LogFeed['jump'];
}

const anyPart = '*';

/** Which lines, and from when on. */
export function LogFilters({ used: { search, change }, parts, onJump }: LogFiltersProps) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  // The one that the URL names may not have written yet.
  const named = search.part === null || parts.includes(search.part) ? [] : [search.part];
  return (
    <search className="log-filters">
      <Select
        label={t('logs.level')}
        value={search.level}
        options={logLevels.map((level) => ({ value: level, text: t(`logs.atLeast.${level}`) }))}
        onChange={(level) => change({ level }, false)}
      />
      <Select
        label={t('logs.part')}
        value={search.part ?? anyPart}
        options={[
          { value: anyPart, text: t('logs.anyPart') },
          ...[...parts, ...named].map((part) => ({ value: part, text: nameOf(part) })),
        ]}
        onChange={(part) => change({ part: part === anyPart ? null : part }, false)}
      />
      <PausedSearchField
        label={t('logs.text')}
        hint={t('logs.textHint')}
        value={search.text}
        onChange={(text) => change({ text }, true)}
      />
      <JumpToTime onJump={onJump} />
    </search>
  );
}
