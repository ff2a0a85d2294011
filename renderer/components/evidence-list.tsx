import type { Observation } from '../../shared/domain/observation.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { EvidenceRow } from './evidence-row.tsx';

/** Who said so, how, when and how fast, or which error; in the order of arrival. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Observation[] }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return <p className="quiet">{t('evidence.none')}</p>;
  return (
    <ul className="evidence">
      {evidence.map((observation) => (
        <EvidenceRow
          key={`${observation.sourceId} ${observation.family} ${observation.at}`}
          observation={observation}
        />
      ))}
    </ul>
  );
}
