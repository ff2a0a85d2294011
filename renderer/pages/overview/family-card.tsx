import type { Family } from '../../../shared/domain/family.ts';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { cardState } from '../../../shared/domain/verdict.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AddressLine } from './address-line.tsx';
import { FamilyBadges } from './family-badges.tsx';
import { FamilyEvidence } from './family-evidence.tsx';
import { FamilyFacts } from './family-facts.tsx';
import { FamilyNotices } from './family-notices.tsx';

interface FamilyCardProps {
  readonly family: Family;
  readonly snapshot: FamilySnapshot;
}

/** Everything known of one family; the beam behind the address is lit while it is confirmed. */
export function FamilyCard({ family, snapshot }: FamilyCardProps) {
  const { t } = useTranslation();
  const state = cardState(snapshot);
  const name = t(`family.${family}`);
  const headingId = `family-${family}`;
  return (
    <section className="family" data-state={state} aria-labelledby={headingId}>
      <div className="family-head">
        <h2 id={headingId}>{name}</h2>
        <StateBadge state={state} />
        <FamilyBadges snapshot={snapshot} />
        {state !== 'waiting' && <FamilyEvidence family={family} snapshot={snapshot} />}
      </div>
      {snapshot.addresses.length === 0 ? (
        <div className="family-none">
          <p className="family-none-title">
            {state === 'waiting' ? t('address.noneYet') : t('address.noneFound', { family: name })}
          </p>
          {state === 'absent' && <p className="quiet">{t('address.noneFoundDetail')}</p>}
        </div>
      ) : (
        <ul className="addresses" data-many={snapshot.addresses.length > 1 || undefined}>
          {snapshot.addresses.map((address) => (
            <AddressLine key={address} address={address} />
          ))}
        </ul>
      )}
      <FamilyFacts snapshot={snapshot} />
      <FamilyNotices snapshot={snapshot} />
    </section>
  );
}
