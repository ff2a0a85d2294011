import { expect, it } from 'vitest';
import { warmParts } from '../../../renderer/warm-parts.ts';

function setUp(isFrugal: boolean) {
  const log: string[] = [];
  const part =
    (name: string, comes = true) =>
    async (): Promise<void> => {
      log.push(name);
      if (!comes) throw new Error('Failed to fetch');
    };
  const ports = {
    wait: async (delayMs: number) => void log.push(`wait ${delayMs}`),
    idle: async () => void log.push('idle'),
    isFrugal: () => isFrugal,
  };
  return { log, part, ports };
}

it('parts come one after the other, whatever becomes of one, while there is nothing better to do', async () => {
  const { log, part, ports } = setUp(false);
  await warmParts([part('history'), part('logs', false), part('settings')], ports);
  expect(log).toEqual(['wait 10000', 'idle', 'history', 'idle', 'logs', 'idle', 'settings']);
});

it('none comes before it is asked for where little is to be loaded', async () => {
  const { log, part, ports } = setUp(true);
  await warmParts([part('history')], ports);
  expect(log).toEqual(['wait 10000']);
});
