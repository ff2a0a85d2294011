import { ArrowRight } from 'lucide-react';
import { Link } from 'wouter';
import type { Family } from '../../../shared/domain/family.ts';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { Drawer } from '../../components/drawer.tsx';
import { EvidenceList } from '../../components/evidence-list.tsx';
import { Moment } from '../../components/moment.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AddressNames } from './address-names.tsx';
import { InsightSources } from './insight-sources.tsx';

interface EvidenceDrawerProps {
  readonly family: Family;
  readonly snapshot: FamilySnapshot;
  readonly onClose: () => void;
}

/** Who said so, how, when and how fast, why others failed, and where the network's name comes from. */
export function EvidenceDrawer({ family, snapshot, onClose }: EvidenceDrawerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t(`family.${family}`);
  const { evidence, confirmedAt, lastLookAt, insights } = snapshot;
  const answered = evidence.filter(({ answer }) => answer.ok).length;
  return (
    <Drawer title={t('evidenceDrawer.title', { family: name })} onClose={onClose}>
      <dl className="facts">
        {confirmedAt !== null && (
          <div>
            <dt>{t('evidenceDrawer.confirmed')}</dt>
            <dd>
              <Moment at={confirmedAt} form="relative" />
            </dd>
          </div>
        )}
        {lastLookAt !== null && (
          <div>
            <dt>{t('evidenceDrawer.asked')}</dt>
            <dd>
              <Moment at={lastLookAt} form="relative" />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('evidenceDrawer.answers')}</dt>
          <dd>
            {t('evidence.answered', {
              answered: format.number(answered),
              count: evidence.length,
            })}
          </dd>
        </div>
      </dl>
      <EvidenceList evidence={evidence} />
      <AddressNames insights={insights} />
      <p>
        <Link href={`/history?family=${family}`} className="link-forward">
          {t('address.history', { family: name })}
          <ArrowRight size={16} aria-hidden="true" className="forward" />
        </Link>
      </p>
      {insights.length > 0 && <InsightSources />}
    </Drawer>
  );
}
