import { CircleCheck, CircleDashed, CircleMinus, CircleX } from 'lucide-react';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { LookRow } from './look-rows.ts';

const icons = {
  good: CircleCheck,
  bad: CircleX,
  cancelled: CircleMinus,
  waiting: CircleDashed,
} as const;

/** One source in one line; the whole story is in the family's evidence. */
export function LookLine({ row }: { readonly row: LookRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, operator, family, method, elapsedMs, share, error } = row;
  const Icon = icons[state];
  return (
    <li className="look-line" data-state={state}>
      <Icon size={16} aria-hidden="true" />
      <span className="look-who">
        <span className="look-operator">{operator}</span>
        <span className="quiet small">
          {t('look.asked', { family: t(`family.${family}`), method: t(`method.${method}`) })}
        </span>
      </span>
      <span className="small look-ms">
        {elapsedMs === null ? t('look.waiting') : format.elapsed(elapsedMs)}
      </span>
      <span className="look-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
      </span>
      {error !== null && (
        <span className="small quiet look-error">{t(`observation.error.${error}`)}</span>
      )}
    </li>
  );
}
