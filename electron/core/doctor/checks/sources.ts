import { families, type Family } from '../../../../shared/domain/family.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { describeSource } from '../../address/describe-source.ts';
import { listSources } from '../../address/list-sources.ts';
import { isVoice } from '../../address/tally.ts';
import { counted } from '../amounts.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, problem, warning } = judge('sources');

/** An address counts when two operators agree on it. */
const leastOperators = 2;

/** Nobody is asked, unless the facts say what came of it. */
export function checkSources({ settings, looked }: DoctorFacts): readonly Finding[] {
  if (settings === null) return [];
  const voices = listSources(settings.address)
    .filter(({ enabled }) => enabled)
    .map(({ definition }) => describeSource(definition))
    .filter(isVoice);
  return families.flatMap((family) => {
    const own = voices.filter((source) => source.family === family);
    const operators = new Set(own.map(({ operator }) => operator)).size;
    const name = familyNames[family];
    if (operators < leastOperators) {
      const found = `${counted(own.length, 'source')} of ${counted(operators, 'operator')}`;
      return [
        problem(
          `${name} has ${found}: an address is known only when two operators agree.`,
          'Switch more sources on: address.builtInSources, address.disabledSources, address.sources.',
        ),
      ];
    }
    const enough = fine(
      `${name} has ${counted(own.length, 'source')} of ${counted(operators, 'operator')}.`,
    );
    return looked === null ? [enough] : [enough, answered(family, looked[family])];
  });
}

const familyNames: Readonly<Record<Family, string>> = { ipv4: 'IPv4', ipv6: 'IPv6' };

type Report = NonNullable<DoctorFacts['looked']>[Family];

function answered(family: Family, { state, evidence }: Report): Finding {
  const asked = evidence.filter(({ answer }) => answer.ok || answer.error.code !== 'cancelled');
  const good = asked.filter(({ answer }) => answer.ok).length;
  const answers = `${good} of ${counted(asked.length, 'source')} answered`;
  return state === 'unknown'
    ? warning(
        `The ${familyNames[family]} address could not be found out: ${answers}.`,
        '"ip-beacon check" shows what each of them said. This line may have no address of this family.',
      )
    : fine(`The ${familyNames[family]} address was found out: ${answers}.`);
}
