import { AddressText } from '../../components/address-text.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type AddressesAround, isSame } from './addresses-around.ts';

/** The address before and after an outage, of each family. */
export function OutageAddresses({ around }: { readonly around: readonly AddressesAround[] }) {
  const { t } = useTranslation();
  const known = (addresses: readonly string[]) =>
    addresses.length === 0 ? (
      <span>{t('report.noAddress')}</span>
    ) : (
      addresses.map((address) => (
        <span key={address} className="mono">
          <AddressText address={address} />
        </span>
      ))
    );
  const changed = around.filter(({ before, after }) => after !== null && !isSame(before, after));
  const others = around.filter((each) => !changed.includes(each));
  return (
    <>
      {around.length === 0 && known([])}
      {others.length > 0 && (
        <div className="outage-address">
          {others.some(({ after }) => after !== null) && (
            <span className="quiet">{t('report.stayed')}</span>
          )}
          {known(others.flatMap(({ before }) => before))}
        </div>
      )}
      {changed.map(({ family, before, after }) => (
        <div key={family} className="outage-address">
          <span className="quiet">{t('changeDetail.before')}</span>
          {known(before)}
          <span className="quiet">{t('changeDetail.after')}</span>
          {known(after ?? [])}
        </div>
      ))}
    </>
  );
}
