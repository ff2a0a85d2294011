import { contractSuite } from './suite.ts';

contractSuite('memory', async (double) => ({
  call: double.dispatch,
  close: async () => {},
}));
