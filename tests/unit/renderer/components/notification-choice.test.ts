import { expect, it } from 'vitest';
import { notificationChoice } from '../../../../renderer/components/notification-choice.ts';

it.each([
  [null, true, 'unavailable'],
  ['denied', true, 'denied'],
  ['default', true, 'off'],
  ['granted', false, 'off'],
  ['granted', true, 'on'],
] as const)('permission %s and wish %s make notifications %s', (permission, wished, choice) => {
  expect(notificationChoice(permission, wished)).toBe(choice);
});
