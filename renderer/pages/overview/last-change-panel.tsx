import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Change } from '../../../shared/domain/change.ts';
import { changeSentence } from '../../components/change-sentence.ts';
import { Moment } from '../../components/moment.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { TellMe } from './tell-me.tsx';

export function LastChangePanel({ change }: { readonly change: Change | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <section className="panel" aria-labelledby="last-change">
      <div className="panel-head">
        <h2 id="last-change">{t('lastChange.title')}</h2>
        {change !== null && <Moment at={change.confirmedAt} form="relative" />}
      </div>
      {change === null ? (
        <p className="quiet">{t('lastChange.none')}</p>
      ) : (
        <>
          <p className="change-sentence">{changeSentence(change, now, t, format)}</p>
          <Link href={`/history/${change.id}`}>{t('lastChange.details')}</Link>
        </>
      )}
      <TellMe />
    </section>
  );
}
