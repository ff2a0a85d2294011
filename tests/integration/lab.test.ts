// Proves the laboratory itself, with a probe of its own, before the program is judged by what happens in it.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLab, type Lab } from '../support/lab/lab.ts';
import { labPossible } from '../support/lab/lab-possible.ts';
import { labSources } from '../support/lab/lab-sources.ts';
import { run } from '../support/lab/run.ts';

const probe = fileURLToPath(new URL('../support/lab/probe.mjs', import.meta.url));

describe.skipIf(!labPossible())('the lab network', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await createLab();
  });
  afterAll(() => lab?.dispose());

  /** What each server says it sees, as `address: how many servers`. */
  async function seen(sources = labSources): Promise<Readonly<Record<string, number>>> {
    const argv = [process.execPath, probe, JSON.stringify(sources)];
    const { stdout, stderr } = await lab.hostExec(argv);
    expect(stderr).toBe('');
    const counts: Record<string, number> = {};
    for (const address of Object.values(JSON.parse(stdout) as Record<string, string>)) {
      counts[address] = (counts[address] ?? 0) + 1;
    }
    return counts;
  }

  it('shows six operators a family the outer address and the routed IPv6 address', async () => {
    expect(await seen()).toEqual({ '198.51.100.7': 6, '2001:db8:1::10': 6 });
    expect(new Set(labSources.map(({ definition }) => definition.operator)).size).toBe(6);
  });

  it('gives the router another outer address', async () => {
    await lab.setOuterAddress('198.51.100.8');
    expect(await seen()).toEqual({ '198.51.100.8': 6, '2001:db8:1::10': 6 });
  });

  it('renumbers the delegated prefix, and rotates the suffix inside it', async () => {
    await lab.renumber('2001:db8:2::/64');
    expect(await seen()).toEqual({ '198.51.100.8': 6, '2001:db8:2::10': 6 });
    await lab.setHostSuffix('20');
    expect(await seen()).toEqual({ '198.51.100.8': 6, '2001:db8:2::20': 6 });
  });

  it('sends every other connection from another address of a carrier-grade pool', async () => {
    await lab.useCarrierGradePool(['198.51.100.7', '198.51.100.8']);
    expect(await seen()).toEqual({ '198.51.100.7': 3, '198.51.100.8': 3, '2001:db8:2::20': 6 });
  });

  it('shows each far end its own address of the pool, always the same', async () => {
    await lab.useCarrierGradePool(['198.51.100.7', '198.51.100.8'], 'destination');
    const inTurn = { '198.51.100.7': 3, '198.51.100.8': 3, '2001:db8:2::20': 6 };
    expect(await seen()).toEqual(inTurn);
    const toOne = labSources.filter(({ address }) => address === '203.0.113.12');
    expect(await seen(toOne)).toEqual({ '198.51.100.8': 1 });
    expect(await seen(toOne)).toEqual({ '198.51.100.8': 1 });
  });

  it('loses everything while the router is down, and finds it again', async () => {
    await lab.setOuterAddress('198.51.100.9');
    await lab.setRouterDown();
    expect(await seen()).toEqual({ 'error: timeout': 12 });
    await lab.setRouterUp();
    expect(await seen()).toEqual({ '198.51.100.9': 6, '2001:db8:2::20': 6 });
  });

  it('leaves nothing behind', async () => {
    const { stdout: pids } = await run(['ip', 'netns', 'pids', lab.hostNamespace]);
    expect(pids).toBe('');
    await lab.dispose();
    const { stdout: names } = await run(['ip', 'netns', 'list']);
    expect(names).not.toContain(lab.hostNamespace);
    expect(existsSync(lab.folder)).toBe(false);
  });
});
