// Pictures of the design page as they should be stand in tests/e2e/baselines. After a change that is meant:
//   IP_BEACON_UPDATE_BASELINES=1 npx vitest run tests/e2e/design.test.ts
// and look at each of them before they are committed. What differs is drawn into artefacts/differences.

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { comparePngs } from '../support/compare-pngs.ts';

const baselines = join(import.meta.dirname, 'baselines');
const differences = 'artefacts/differences';

/** Keeps the picture when there is none yet, or when it is to be replaced. */
export async function expectPicture(place: Locator, name: string): Promise<void> {
  const taken = await place.screenshot({
    // The browser's own language decides how a day is written in there.
    mask: [place.page().locator('input[type=date]')],
    animations: 'disabled',
  });
  const file = join(baselines, `${name}.png`);
  if (process.env['IP_BEACON_UPDATE_BASELINES'] === '1' || !existsSync(file)) {
    await mkdir(baselines, { recursive: true });
    await writeFile(file, taken);
    return;
  }
  const { problem, drawn } = comparePngs(PNG.sync.read(taken), PNG.sync.read(await readFile(file)));
  if (problem !== null) {
    await mkdir(differences, { recursive: true });
    await writeFile(join(differences, `${name}.png`), taken);
    await writeFile(join(differences, `${name}-difference.png`), PNG.sync.write(drawn));
  }
  expect({ name, problem }).toEqual({ name, problem: null });
}
