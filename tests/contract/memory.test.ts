import { contractSuite } from './suite.ts';

contractSuite('memory', async (double) => ({
  call: (name, input) => double.dispatch(name, input, { who: 'owner', origin: 'memory' }),
  close: async () => {},
}));
