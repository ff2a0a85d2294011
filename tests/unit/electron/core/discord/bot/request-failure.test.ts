import { expect, test } from 'vitest';
import { requestFailureOf } from '../../../../../../electron/core/discord/bot/request-failure.ts';

const error = (code: string, syscall?: string): Error =>
  Object.assign(new Error('secret-token'), { code, ...(syscall === undefined ? {} : { syscall }) });

test.each<[string, unknown]>([
  ['refused', error('ECONNREFUSED', 'connect')],
  ['no such name', error('ENOTFOUND', 'getaddrinfo')],
  ['no answer to the first packet', error('ETIMEDOUT', 'connect')],
  ['the library gave up connecting', error('UND_ERR_CONNECT_TIMEOUT')],
  ['a certificate that does not hold', error('DEPTH_ZERO_SELF_SIGNED_CERT')],
  ['wrapped', new Error('fetch failed', { cause: error('ECONNREFUSED', 'connect') })],
  [
    'each address refused',
    new AggregateError([error('ECONNREFUSED', 'connect'), error('ENETUNREACH', 'connect')]),
  ],
])('nothing has left: %s', (_, reason) => {
  expect(requestFailureOf(reason).hasLeft).toBe(false);
});

test.each<[string, unknown]>([
  ['broken off', error('ECONNRESET', 'read')],
  ['silence in the middle', error('ETIMEDOUT', 'read')],
  ['the way went away in the middle', error('EHOSTUNREACH', 'write')],
  ['the socket was closed', error('UND_ERR_SOCKET')],
  [
    'one address took it',
    new AggregateError([error('ECONNREFUSED', 'connect'), error('ECONNRESET', 'read')]),
  ],
  ['something else', new Error('whatever')],
  ['nothing at all', undefined],
])('it may have left: %s', (_, reason) => {
  expect(requestFailureOf(reason).hasLeft).toBe(true);
});

test('why is a sentence that quotes nothing', () => {
  expect(requestFailureOf(error('ECONNREFUSED', 'connect')).why).toBe(
    'Discord refused the connection.',
  );
  expect(requestFailureOf(error('EODD')).why).toBe('Discord could not be asked (EODD).');
  expect(requestFailureOf(new Error('secret-token')).why).toBe('Discord could not be asked.');
});
