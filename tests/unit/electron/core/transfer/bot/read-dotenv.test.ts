import { expect, it } from 'vitest';
import { readDotenv } from '../../../../../../electron/core/transfer/bot/read-dotenv.ts';

it('reads assignments, quotes and comments', () => {
  const text = [
    '# A=1',
    'PLAIN=value',
    '  SPACED = value # comment ',
    'export SHELL_LIKE=1',
    "SINGLE='a # b' # c",
    'DOUBLE="a # b"',
    'HASH=a#b',
    'EMPTY=',
    'COMMENTED= # nothing',
    'no assignment',
    'WINDOWS=1\r',
  ].join('\n');
  expect(readDotenv(text)).toEqual([
    { name: 'PLAIN', value: 'value', line: 2 },
    { name: 'SPACED', value: 'value', line: 3 },
    { name: 'SHELL_LIKE', value: '1', line: 4 },
    { name: 'SINGLE', value: 'a # b', line: 5 },
    { name: 'DOUBLE', value: 'a # b', line: 6 },
    { name: 'HASH', value: 'a#b', line: 7 },
    { name: 'EMPTY', value: '', line: 8 },
    { name: 'COMMENTED', value: '', line: 9 },
    { name: 'WINDOWS', value: '1', line: 11 },
  ]);
});
