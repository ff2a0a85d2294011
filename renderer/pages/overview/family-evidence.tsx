import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Family } from '../../../shared/domain/family.ts';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { agreeingOperators } from '../../components/agreeing-operators.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { later } from '../../later.tsx';

const EvidenceDrawer = later(async () => (await import('./evidence-drawer.tsx')).EvidenceDrawer);

interface FamilyEvidenceProps {
  readonly family: Family;
  readonly snapshot: FamilySnapshot;
}

/** How many say so; opens who they are. */
export function FamilyEvidence({ family, snapshot }: FamilyEvidenceProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const count = agreeingOperators(snapshot.evidence, snapshot.addresses).length;
  return (
    <>
      <Button
        className="family-evidence"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <span className="family-evidence-name">{t('evidence.show')}</span>{' '}
        <span className="family-evidence-count">
          {count === 0
            ? t('evidence.agreeNone')
            : t(snapshot.addresses.length > 1 ? 'evidence.name' : 'evidence.agree', { count })}
        </span>
        <ChevronRight size={16} aria-hidden="true" className="forward" />
      </Button>
      {isOpen && (
        <EvidenceDrawer family={family} snapshot={snapshot} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
