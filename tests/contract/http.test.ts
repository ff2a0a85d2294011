import { contract } from '../../shared/contract/index.ts';
import { isContractName } from '../../shared/dispatch.ts';
import { fail, ok } from '../../shared/result.ts';
import { errorBodySchema } from '../../shared/wire.ts';
import { startTestServer } from '../support/test-server.ts';
import { contractSuite } from './suite.ts';

contractSuite('HTTP', async (double) => {
  const server = await startTestServer({
    app: {
      dispatch: double.dispatch,
      subscribe: () => () => {},
      health: () => ({ ready: true, problems: [], storage: null }),
    },
  });
  const cookie = await server.signIn();
  return {
    call: async (name, input) => {
      const isCommand = isContractName(name) && contract[name].type === 'command';
      const answer = isCommand
        ? await server.post(`/api/${name}`, input, cookie)
        : await server.get(
            `/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
            cookie,
          );
      const body = JSON.parse(answer.text) as unknown;
      return answer.status === 200 ? ok(body) : fail(errorBodySchema.strict().parse(body).error);
    },
    close: () => server.stop(),
  };
});
