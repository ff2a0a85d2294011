import { answerCall } from '../../electron/desktop/answer-call.ts';
import { pageOrigin } from '../../electron/desktop/page-origin.ts';
import { contractSuite } from './suite.ts';

contractSuite('IPC', async (double) => ({
  // Electron clones what goes over a channel, and what comes back.
  call: async (name, input) =>
    structuredClone(
      await answerCall(
        double.dispatch,
        { origin: pageOrigin, parent: null },
        structuredClone({ name, input }),
      ),
    ),
  close: async () => {},
}));
