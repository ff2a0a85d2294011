import { expect, test } from 'vitest';
import {
  gatewayEndOf,
  gatewayLossOf,
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

test('the others tell a broken connection from one that was closed', () => {
  expect([1006, 4200, 4000, 1001].map((code) => gatewayLossOf(code).loss)).toEqual([
    'broken',
    'renewed',
    'closed',
    'closed',
  ]);
});

test('the log has a sentence and the code', () => {
  expect(gatewayLossOf(4000)).toMatchObject({
    closeCode: 4000,
    detail: 'Discord has closed the connection.',
  });
  expect(gatewayEndOf(4014)).toMatchObject({
    closeCode: 4014,
    detail: 'The application may not read messages.',
  });
});
