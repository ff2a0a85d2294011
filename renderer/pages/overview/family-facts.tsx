import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import { HeldFor } from '../../components/held-for.tsx';
import { Moment } from '../../components/moment.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { NetworkFacts } from './network-facts.tsx';

/** Whose it is, since when and for how long; of an unknown family only what was certain, never time nobody watched. */
export function FamilyFacts({ snapshot }: { readonly snapshot: FamilySnapshot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, since, confirmedAt } = snapshot;
  if (since === null) return null;
  return (
    <dl className="facts">
      <div>
        <dt>{t('address.since')}</dt>
        <dd>
          <Moment at={since} form="dateTime" />
        </dd>
      </div>
      <div>
        <dt>{t('address.heldFor')}</dt>
        <dd>
          {state === 'unknown' ? (
            t('address.heldAtLeast', {
              held: format.duration(Math.max(0, (confirmedAt ?? since) - since)),
            })
          ) : (
            <HeldFor since={since} />
          )}
        </dd>
      </div>
      {state === 'unknown' && confirmedAt !== null && (
        <div>
          <dt>{t('address.confirmedLast')}</dt>
          <dd>
            <Moment at={confirmedAt} form="relative" />
          </dd>
        </div>
      )}
      <NetworkFacts snapshot={snapshot} />
    </dl>
  );
}
