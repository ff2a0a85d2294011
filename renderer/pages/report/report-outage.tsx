import type { Change } from '../../../shared/domain/change.ts';
import type { Outage } from '../../../shared/domain/link.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { addressesAround } from './addresses-around.ts';
import { OutageAddresses } from './outage-addresses.tsx';
import { OutageEvidence } from './outage-evidence.tsx';

interface ReportOutageProps {
  /** Counted from 1. */
  readonly number: number;
  readonly outage: Outage;
  readonly changes: readonly Change[];
}

/** One outage: when in the reader's time and in UTC, whose fault, what proves it, what became of the address. */
export function ReportOutage({ number, outage, changes }: ReportOutageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { startedAt, endedAt, blame, evidence } = outage;
  const moment = (at: number) => (
    <>
      <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
      <span className="quiet small">{format.utc(at)}</span>
    </>
  );
  return (
    <tr>
      <td className="report-number">{format.number(number)}</td>
      <th scope="row" className="report-began" data-label={t('report.column.began')}>
        {moment(startedAt)}
      </th>
      <td className="report-ended" data-label={t('report.column.ended')}>
        {endedAt === null ? t('report.lasts') : moment(endedAt)}
      </td>
      <td className="report-length" data-label={t('report.column.length')}>
        {endedAt === null ? '' : format.duration(endedAt - startedAt)}
      </td>
      <td className="report-cause" data-label={t('report.column.cause')}>
        {blame === null ? t('report.noCause') : t(`report.cause.${blame}`)}
      </td>
      <td className="report-evidence" data-label={t('report.column.evidence')}>
        <OutageEvidence evidence={evidence} />
      </td>
      <td className="report-address" data-label={t('report.column.address')}>
        <OutageAddresses around={addressesAround(outage, changes)} />
      </td>
    </tr>
  );
}
