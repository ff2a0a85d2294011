import type { TFunction } from 'i18next';
import type { ChangeDetail } from '../../../shared/domain/change.ts';
import type { AddressInsight } from '../../../shared/domain/insight.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import { changeSentence } from '../../components/change-sentence.ts';
import type { Format } from '../../../shared/format/format.ts';
import { placeName } from '../../../shared/format/place-name.ts';

type TextFormat = Pick<Format, 'moment' | 'duration' | 'list' | 'utc' | 'country' | 'elapsed'>;

/** A change in lines of plain text: the sentence, when in UTC, what was known, who said so. */
export function changeText(
  change: ChangeDetail,
  nowMs: number,
  t: TFunction,
  format: TextFormat,
): string {
  const line = (label: string, value: string) => t('changeDetail.line', { label, value });
  const known = [...(change.previous?.known?.insights ?? []), ...(change.known?.insights ?? [])];
  const shown = new Set([...change.before, ...change.after]);
  return [
    changeSentence(change, nowMs, t, format),
    '',
    line(t('changeDetail.firstSeen'), format.utc(change.firstSeenAt)),
    line(t('changeDetail.confirmed'), format.utc(change.confirmedAt)),
    ...known.flatMap((insight) => {
      const facts = insightFacts(insight, t, format);
      return shown.has(insight.address) && facts !== '' ? [line(insight.address, facts)] : [];
    }),
    '',
    t('changeDetail.evidenceLead'),
    ...change.evidence.map((observation) => evidenceLine(observation, t, format)),
    '',
  ].join('\n');
}

function insightFacts(insight: AddressInsight, t: TFunction, format: TextFormat): string {
  const { network, reverseName } = insight;
  const facts = [
    network?.organisation,
    network === null ? undefined : t('network.number', { number: String(network.asn) }),
    placeName(insight, t, format) ?? undefined,
    reverseName ?? undefined,
  ];
  return format.list(facts.filter((fact) => fact !== undefined));
}

const evidenceLine = (
  { operator, method, answer, at, elapsedMs }: Observation,
  t: TFunction,
  format: TextFormat,
): string =>
  t('changeDetail.evidenceLine', {
    operator,
    method: t(`method.${method}`),
    answer: answer.ok ? answer.value : t(`observation.error.${answer.error.code}`),
    when: format.utc(at),
    elapsed: format.elapsed(elapsedMs),
  });
