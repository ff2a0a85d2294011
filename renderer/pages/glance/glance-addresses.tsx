import type { Family } from '../../../shared/domain/family.ts';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { cardState } from '../../../shared/domain/verdict.ts';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { HeldFor } from '../../components/held-for.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface GlanceAddressesProps {
  readonly family: Family;
  readonly snapshot: FamilySnapshot;
}

/** What is known of a family: its addresses, or that there is none. What is not as usual is said in a word. */
export function GlanceAddresses({ family, snapshot }: GlanceAddressesProps) {
  const { t } = useTranslation();
  const mask = useMask();
  const state = cardState(snapshot);
  const { addresses, since } = snapshot;
  return (
    <li className="glance-family" data-state={state}>
      <p className="glance-label">
        <span>{t(`family.${family}`)}</span>
        {state === 'confirmed' && since !== null ? (
          <span className="quiet">
            {t('address.heldFor')} <HeldFor since={since} />
          </span>
        ) : (
          <span className="quiet">{t(`state.${state}`)}</span>
        )}
      </p>
      {addresses.map((address) => (
        <div key={address} className="glance-address">
          <AddressText address={address} />
          <CopyButton
            text={address}
            label={t('address.copy', { address: mask.address(address) })}
            done={t('address.copiedAnnouncement', { address: mask.address(address) })}
          />
        </div>
      ))}
    </li>
  );
}
