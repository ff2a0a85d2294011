import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { familyNetwork } from './family-network.ts';

/** Whose network the address is in, and where that is said to be. */
export function NetworkFacts({ snapshot }: { readonly snapshot: FamilySnapshot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const network = familyNetwork(snapshot.addresses, snapshot.insights);
  if (network === null) return null;
  const { networks, places } = network;
  const named = places.map(({ country, city }) => {
    const name = format.country(country);
    return city === null ? name : t('network.city', { city, country: name });
  });
  return (
    <>
      <div>
        <dt>{t('network.provider')}</dt>
        <dd>
          {networks.length === 0
            ? t('network.unknown')
            : networks.map(({ asn, organisation }) => (
                <span key={asn} className="network">
                  <bdi>{organisation}</bdi>{' '}
                  <span className="quiet network-number">
                    {t('network.number', { number: String(asn) })}
                  </span>
                </span>
              ))}
        </dd>
      </div>
      <div>
        <dt>{t('network.place')}</dt>
        <dd>{named.length === 0 ? t('network.unknown') : format.list(named)}</dd>
      </div>
    </>
  );
}
