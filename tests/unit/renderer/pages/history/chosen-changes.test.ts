import { expect, it } from 'vitest';
import { chosenChanges } from '../../../../../renderer/pages/history/chosen-changes.ts';
import { everyChange } from '../../../../../renderer/pages/history/history-search.ts';
import { formatOf } from '../../../../support/formats.ts';

const format = formatOf({ timeZone: 'Europe/Berlin' });

it('asks for everything when nothing is chosen', () => {
  expect(chosenChanges(everyChange, format)).toEqual({
    text: '',
    family: null,
    asn: null,
    country: null,
    from: null,
    to: null,
  });
});

it('asks for whole days of the reader, the last one too, also where one has 23 hours', () => {
  const search = {
    text: '81.2',
    family: 'ipv4',
    asn: 64_496,
    country: 'AT',
    first: '2026-03-01',
    last: '2026-03-29',
  } as const;
  expect(chosenChanges(search, format)).toEqual({
    text: '81.2',
    family: 'ipv4',
    asn: 64_496,
    country: 'AT',
    from: Date.UTC(2026, 1, 28, 23),
    to: Date.UTC(2026, 2, 29, 22),
  });
});
