import { expect, test } from 'vitest';
import {
  gatewayEndOf,
  whyClosed,
} from '../../../../../../electron/core/discord/bot/gateway-close.ts';

test('these end a bot, and no others do', () => {
  const all = [
    1000, 1001, 1006, 4000, 4001, 4002, 4003, 4004, 4005, 4007, 4008, 4009, 4010, 4011, 4012, 4013,
    4014, 4200,
  ];
  const ends = all.map((code) => [code, gatewayEndOf(code)?.reason ?? null] as const);
  expect(ends.filter(([, reason]) => reason !== null)).toEqual([
    [4004, 'token'],
    [4010, 'protocol'],
    [4011, 'protocol'],
    [4012, 'protocol'],
    [4013, 'intents'],
    [4014, 'intents'],
  ]);
});

test('why is a sentence', () => {
  expect(whyClosed(4000)).toBe('Discord has closed the connection (4000).');
  expect(whyClosed(1006)).toBe(
    'The connection to Discord has broken, or could not be made (1006).',
  );
});
