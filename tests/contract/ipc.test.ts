import { answerCall, pageOrigin } from '../../electron/desktop/answer-call.ts';
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
