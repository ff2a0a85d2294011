import type { CSSProperties } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** No address is set larger than one of so many characters. */
const shortest = 11;

/** What is copied is the whole address, masked or not: it leaves by the owner's own hand. */
export function AddressLine({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const shown = useMask().address(address);
  return (
    <li
      className="address"
      data-long={address.includes(':') || undefined}
      style={{ '--characters': Math.max(shortest, shown.length) } as CSSProperties}
    >
      <AddressText address={address} />
      <CopyButton
        text={address}
        label={t('address.copy', { address: shown })}
        done={t('address.copiedAnnouncement', { address: shown })}
      />
    </li>
  );
}
