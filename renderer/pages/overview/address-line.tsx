import { useTranslation } from 'react-i18next';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';

export function AddressLine({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  return (
    <li className="address" data-long={address.length > 15 || undefined}>
      <AddressText address={address} />
      <CopyButton
        text={address}
        label={t('address.copy', { address })}
        done={t('address.copiedAnnouncement', { address })}
      />
    </li>
  );
}
