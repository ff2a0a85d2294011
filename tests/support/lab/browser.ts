import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, chromiumProgram } from '../chromium.ts';
import type { Lab } from './lab.ts';

/** Debian's Chromium on the monitored host. Playwright speaks to it over pipes, which cross namespaces. */
export async function launchBrowserInHost(lab: Lab): Promise<Browser> {
  const wrapper = join(lab.folder, 'chromium-in-host');
  await writeFile(
    wrapper,
    `#!/bin/sh\nexec ip netns exec ${lab.hostNamespace} ${chromiumProgram} "$@"\n`,
  );
  await chmod(wrapper, 0o755);
  return chromium.launch({
    executablePath: wrapper,
    args: [...chromiumArguments],
  });
}
