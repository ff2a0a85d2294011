import type { AddressInsight } from '../../../shared/domain/insight.ts';
import { AddressText } from '../../components/address-text.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** The names that the addresses have in the DNS, where that was asked. */
export function AddressNames({ insights }: { readonly insights: readonly AddressInsight[] }) {
  const { t } = useTranslation();
  const mask = useMask();
  const named = insights.flatMap(({ address, reverseName }) =>
    reverseName === null ? [] : { address, reverseName },
  );
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="address-names" className="address-names">
      <h3 id="address-names">{t('evidenceDrawer.names')}</h3>
      <dl>
        {named.map(({ address, reverseName }) => (
          <div key={address}>
            <dt className="mono">
              <AddressText address={address} />
            </dt>
            <dd className="mono">
              <bdi dir="ltr">{mask.name(reverseName)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
