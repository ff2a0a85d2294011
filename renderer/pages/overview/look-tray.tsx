import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { useLive } from '../../bridge/use-snapshot.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { LookLine } from './look-line.tsx';
import { lookObservations, lookRows } from './look-rows.ts';

interface LookTrayProps {
  readonly id: string;
  readonly snapshot: Snapshot;
}

/** A look as it happens, one line a source: who has answered, how fast, and who may still be asked. */
export function LookTray({ id, snapshot }: LookTrayProps) {
  const { t } = useTranslation();
  const answers = useLive((state) => state.answers);
  const sources = useQuery('sources.list', {});
  const { looking } = snapshot;
  const rows = lookRows(lookObservations(snapshot, answers), looking ? (sources.data ?? []) : []);
  return (
    <section id={id} className="look" aria-labelledby={`${id}-title`} aria-busy={looking}>
      <h2 id={`${id}-title`} className="look-title">
        {t(looking ? 'look.underWay' : 'look.title')}
      </h2>
      <p className="quiet small">
        {rows.length === 0 && !looking ? t('look.never') : t('look.how')}
      </p>
      <ul className="look-lines">
        {rows.map((row) => (
          <LookLine key={`${row.sourceId} ${row.family}`} row={row} />
        ))}
      </ul>
    </section>
  );
}
