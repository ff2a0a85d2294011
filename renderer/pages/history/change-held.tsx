import type { Change } from '../../../shared/domain/change.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** How long the address before lasted, and what is special about the change. */
export function ChangeHeld({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  // That a change replaces an address is what the two addresses say already.
  const remark =
    change.kind !== 'replaced'
      ? t(`change.kind.${change.kind}`)
      : change.told
        ? null
        : t('change.notTold');
  return (
    <>
      {change.heldMs !== null && (
        <span className="changes-held-time">
          <span className="changes-held-label">{t('history.held')} </span>
          {format.duration(change.heldMs)}
        </span>
      )}
      {remark !== null && <span className="changes-remark">{remark}</span>}
    </>
  );
}
