import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeData } from './data-suite.ts';
import { launchMockHost } from './launch-mock-host.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeData('the mock host', () => launchMockHost());
});
