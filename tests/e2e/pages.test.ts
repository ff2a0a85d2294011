import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { describePages } from './pages-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describePages('the mock host', () => launchMockHost());
});
