import { fail, ok } from '../../shared/result.ts';
import { serverMessageSchema } from '../../shared/wire.ts';
import { openSocket } from '../support/socket-client.ts';
import { startTestServer } from '../support/test-server.ts';
import { contractSuite } from './suite.ts';

contractSuite('WebSocket', async (double) => {
  const server = await startTestServer({
    app: {
      dispatch: double.dispatch,
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
  });
  const cookie = await server.signIn();
  const client = await openSocket(server.port, { cookie, origin: server.origin });
  let lastId = 0;
  return {
    call: async (name, input) => {
      const answer = serverMessageSchema.parse(await client.call((lastId += 1), name, input));
      if (!('ok' in answer)) throw new Error('A push has no id.');
      return answer.ok ? ok(answer.value) : fail(answer.error);
    },
    close: async () => {
      client.close();
      await server.stop();
    },
  };
});
