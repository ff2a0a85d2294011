import { Bug, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { LogEntryLevel } from '../../../shared/domain/log-level.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const icons = { debug: Bug, info: Info, warn: TriangleAlert, error: CircleX } as const;

/** How much a line matters: by shape and word before colour. */
export function LevelMark({ level }: { readonly level: LogEntryLevel }) {
  const { t } = useTranslation();
  const Icon = icons[level];
  return (
    <span className="log-level" data-level={level}>
      <Icon size={15} aria-hidden="true" />
      <span>{t(`logs.levelName.${level}`)}</span>
    </span>
  );
}
