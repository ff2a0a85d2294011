import { expect, it } from 'vitest';
import { muteEnd } from '../../../../../renderer/pages/discord/mute-end.ts';

it.each([
  ['hour', 3_601_000],
  ['day', 86_401_000],
  ['week', 604_801_000],
  ['open', null],
] as const)('a mute for one %s that begins at 1 s ends at %s ms', (span, end) => {
  expect(muteEnd(span, 1_000)).toBe(end);
});
