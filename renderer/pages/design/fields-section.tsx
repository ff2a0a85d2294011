import { useState } from 'react';
import { DateRangeFields } from '../../components/date-range-fields.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

const periods = [
  { value: 'day', text: 'The last day' },
  { value: 'year', text: 'The last year, month by month and with every outage' },
] as const;

export function FieldsSection() {
  const [text, setText] = useState('stun.example');
  const [question, setQuestion] = useState('81.2');
  const [secret, setSecret] = useState('');
  const [period, setPeriod] = useState<'day' | 'year'>('day');
  const [range, setRange] = useState({ first: '2026-03-01', last: '2026-03-07' });
  const nothing = (): void => {};
  return (
    <DesignSection id="fields" title="Fields">
      <Specimen title="Text">
        <TextField label="Host" value={text} help="A name or an address." onChange={setText} />
        <TextField label="Empty" value="" placeholder="dns.example" onChange={nothing} />
        <TextField
          label="Every"
          value="2"
          problem="2 is too small. The least is 15 seconds."
          onChange={nothing}
        />
        <TextField label="Disabled" value="set by the environment" isDisabled onChange={nothing} />
        <TextField label="Code" value="2001:db8::1" isCode onChange={nothing} />
      </Specimen>
      <Specimen title="Search">
        <SearchField label="Search" hint="Part of an address" value="" onChange={nothing} />
        <SearchField label="Search" value={question} onChange={setQuestion} />
      </Specimen>
      <Specimen title="Secret">
        <SecretField
          label="Passphrase"
          hint="Nobody can open the backup without it."
          autoComplete="off"
          value={secret}
          onChange={setSecret}
        />
      </Specimen>
      <Specimen title="Select">
        <Select label="Period" value={period} options={periods} onChange={setPeriod} />
        <Select label="Disabled" value="day" options={periods} isDisabled onChange={nothing} />
      </Specimen>
      <Specimen title="Days">
        <DateRangeFields firstLabel="From" lastLabel="To" range={range} onChange={setRange} />
        <DateRangeFields
          firstLabel="From"
          lastLabel="To"
          range={{ first: '2026-03-07', last: '2026-03-01' }}
          problem="The first day is after the last one."
          onChange={nothing}
        />
      </Specimen>
    </DesignSection>
  );
}
