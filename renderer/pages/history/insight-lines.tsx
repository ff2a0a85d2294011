import type { AddressInsight } from '../../../shared/domain/insight.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { placeName } from '../../../shared/format/place-name.ts';

/** Whose network and where, as it was known then. */
export function InsightLines({ insight }: { readonly insight: AddressInsight | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const provider = insight?.network?.organisation ?? null;
  const place = insight === null ? null : placeName(insight, t, format);
  if (provider === null && place === null) {
    return <span className="visually-hidden">{t('history.notKnown')}</span>;
  }
  return (
    <>
      {provider !== null && (
        <span className="changes-provider" title={provider}>
          <bdi>{provider}</bdi>
        </span>
      )}
      {place !== null && <span className="changes-place">{place}</span>}
    </>
  );
}
