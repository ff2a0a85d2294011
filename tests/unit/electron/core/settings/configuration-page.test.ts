import { expect, it } from 'vitest';
import { configurationPage } from '../../../../../electron/core/settings/configuration-page.ts';

it('docs/configuration.md is what the declarations say; "npx vitest run -u" on this file writes it anew', async () => {
  await expect(configurationPage()).toMatchFileSnapshot('../../../../../docs/configuration.md');
});
