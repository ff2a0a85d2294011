import { ArrowUp } from 'lucide-react';
import type { Change } from '../../../shared/domain/change.ts';
import { AddressText } from '../../components/address-text.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

type Side = 'before' | 'after';

/** The new address above the one whose place it took: up is newer here, as in the whole list. */
export function ChangeAddresses({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const line = (side: Side) => {
    const [address, ...others] = change[side];
    if (address === undefined) return null;
    return (
      <span className={`change-${side}`}>
        <span className="visually-hidden">{t(`history.side.${side}`)} </span>
        {side === 'before' && <ArrowUp size={14} aria-hidden="true" />}
        <AddressText address={address} />
        {others.length > 0 && (
          <span className="small quiet">{t('history.more', { count: others.length })}</span>
        )}
      </span>
    );
  };
  return (
    <>
      {line('after')}
      {line('before')}
    </>
  );
}
