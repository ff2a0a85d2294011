import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { agreeingOperators } from '../../components/agreeing-operators.ts';
import { EvidenceList } from '../../components/evidence-list.tsx';

/** Who says so, on demand. */
export function FamilyEvidence({ snapshot }: { readonly snapshot: FamilySnapshot }) {
  const { t } = useTranslation();
  const count = agreeingOperators(snapshot.evidence, snapshot.addresses).length;
  return (
    <Disclosure className="disclosure">
      <Heading level={3}>
        <Button slot="trigger" className="disclosure-trigger">
          <ChevronDown size={16} aria-hidden="true" className="disclosure-arrow" />
          {t('evidence.show')}
          <span className="quiet disclosure-summary">
            {count === 0
              ? t('evidence.agreeNone')
              : t(snapshot.addresses.length > 1 ? 'evidence.name' : 'evidence.agree', { count })}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <EvidenceList evidence={snapshot.evidence} />
      </DisclosurePanel>
    </Disclosure>
  );
}
