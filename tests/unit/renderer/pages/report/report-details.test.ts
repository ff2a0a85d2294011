import { expect, it } from 'vitest';
import {
  noDetails,
  readReportDetails,
} from '../../../../../renderer/pages/report/report-details.ts';

it('what was written on the report is read back', () => {
  const details = { name: 'Ada Example', customerNumber: '4711', line: 'Vienna' };
  expect(readReportDetails(JSON.stringify(details))).toEqual(details);
});

it.each([null, '', '{', 'null', '[]', '{"name":7}'])('nothing is there in %s', (stored) => {
  expect(readReportDetails(stored)).toEqual(noDetails);
});

it('what is too long to print is cut', () => {
  expect(readReportDetails(JSON.stringify({ name: 'a'.repeat(500) })).name).toHaveLength(120);
});
