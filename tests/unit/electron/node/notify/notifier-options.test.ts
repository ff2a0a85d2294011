import { expect, it } from 'vitest';
import { notifierOptions } from '../../../../../electron/node/notify/notifier-options.ts';

const message = {
  title: 'The line\nis down',
  body: 'Since 14:02 & on.',
  buttons: ['x'],
  isSilent: true,
};

it.each([
  [
    'linux',
    {
      title: 'The line is down',
      message: 'Since 14:02 &amp; on.',
      'app-name': 'IP Beacon',
      urgency: 'normal',
      'expire-time': '-1',
      hint: 'string:x-canonical-private-synchronous:ip-beacon-line',
    },
  ],
  [
    'darwin',
    { title: 'The line is down', message: 'Since 14:02 & on.', sound: false, group: 'line' },
  ],
  ['win32', { title: 'The line is down', message: 'Since 14:02 & on.', sound: false }],
] as const)('a message on %s', (platform, options) => {
  expect(notifierOptions('line', message, platform)).toEqual(options);
});

it('may sound where its owner wants that', () => {
  expect(notifierOptions('line', { ...message, isSilent: false }, 'darwin')).toMatchObject({
    sound: true,
  });
});
