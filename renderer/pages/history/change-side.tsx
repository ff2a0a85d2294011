import type { AddressInsight } from '../../../shared/domain/insight.ts';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { placeName } from '../../../shared/format/place-name.ts';

interface ChangeSideProps {
  readonly title: string;
  readonly addresses: readonly string[];
  readonly insights: readonly AddressInsight[];
}

/** The addresses before or after a change, with what was known of them then. */
export function ChangeSide({ title, addresses, insights }: ChangeSideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mask = useMask();
  return (
    <section className="change-side">
      <h3>{title}</h3>
      {addresses.map((address) => {
        const insight = insights.find((each) => each.address === address);
        const place = insight === undefined ? null : placeName(insight, t, format);
        const network = insight?.network ?? null;
        const name = insight?.reverseName ?? null;
        return (
          <div key={address} className="change-address">
            <span className="change-address-line mono">
              <AddressText address={address} />
              <CopyButton
                text={address}
                label={t('address.copy', { address: mask.address(address) })}
                done={t('address.copiedAnnouncement', { address: mask.address(address) })}
              />
            </span>
            {network !== null && (
              <span>
                <bdi>{network.organisation}</bdi>{' '}
                <span className="quiet small">
                  {t('network.number', { number: String(network.asn) })}
                  {network.kind !== null &&
                    network.kind !== 'access' &&
                    ` · ${t(`network.kind.${network.kind}`)}`}
                </span>
              </span>
            )}
            {place !== null && <span className="quiet">{place}</span>}
            {name !== null && (
              <span className="quiet small mono">
                <bdi dir="ltr">{mask.name(name)}</bdi>
              </span>
            )}
            {network === null && place === null && (
              <span className="quiet small">{t('history.notKnown')}</span>
            )}
          </div>
        );
      })}
    </section>
  );
}
