import { assertNever } from '../../../../shared/assert-never.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, problem, warning } = judge('encryption');

export function checkEncryption({ key, inspection, settings }: DoctorFacts): readonly Finding[] {
  if (key === null || settings === null) return [];
  const wanted = settings.history.encryption;
  const forms = [...(inspection?.snapshots ?? []), ...(inspection?.segments ?? [])];
  const hasSealed = forms.some(({ isSealed }) => isSealed);
  const hasClear = forms.some(({ isSealed }) => !isSealed);
  switch (key.state) {
    case 'none':
      if (hasSealed) {
        return [
          problem(
            'The history is encrypted, and its key, the file history.key in the data folder, is missing.',
            'Put it back from a copy of the folder, or restore a backup into a new data folder.',
          ),
        ];
      }
      return [
        wanted === 'off'
          ? fine('The history is not encrypted, and is not to be.')
          : warning('The history is not encrypted yet.', nextStart),
      ];
    case 'closed':
      return [problem(key.sentence, null)];
    case 'opens':
      if (wanted === 'off') {
        return [
          warning('The history is encrypted, and is not to be (history.encryption).', nextStart),
        ];
      }
      if (hasClear || key.protection !== wanted) {
        return [warning('The history is not yet encrypted as history.encryption says.', nextStart)];
      }
      return [fine(`The history is encrypted, and its key opens (${key.protection}).`)];
    default:
      return assertNever(key);
  }
}

const nextStart = 'The next start of IP Beacon changes that.';
