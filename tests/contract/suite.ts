import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { WireError } from '../../shared/wire.ts';
import {
  type ContractDouble,
  contractNames,
  createContractDouble,
  reportedBugId,
  rightInputs,
} from '../support/contract-double.ts';

export interface Transport {
  call(name: string, input: unknown): Promise<Result<unknown, WireError>>;
  close(): Promise<void>;
}

/** As text, without the one moment that differs between two calls: when a source was tested. */
const withoutNow = (answer: unknown): string =>
  JSON.stringify(answer).replace(/"at":1[789]\d{11}/g, '');

/** What every transport must do, whatever carries it. @param open connects to this double */
export function contractSuite(
  transportName: string,
  open: (double: ContractDouble) => Promise<Transport>,
): void {
  describe(`the contract over ${transportName}`, () => {
    const double = createContractDouble();
    let transport: Transport;
    beforeAll(async () => {
      transport = await open(double);
    });
    afterAll(() => transport.close());

    describe.each(contractNames)('%s', (name) => {
      it('answers with what its schema promises', async () => {
        const inMemory = await createContractDouble().dispatch(name, rightInputs[name], {
          who: 'owner',
          origin: 'memory',
        });
        const answer = await transport.call(name, rightInputs[name]);
        if (!answer.ok) throw new Error(answer.error.message);
        expect(contract[name].output.safeParse(answer.value).error).toBeUndefined();
        expect(withoutNow(answer)).toBe(withoutNow(inMemory));
      });

      it('refuses a surplus key with a sentence that names it, and calls no handler', async () => {
        const before = double.called.length;
        const answer = await transport.call(name, { ...rightInputs[name], surplus: 1 });
        expect(answer).toEqual({
          ok: false,
          error: { code: 'invalid-input', message: expect.stringContaining('"surplus"') },
        });
        expect(double.called.length).toBe(before);
      });

      it.each([null, 7, 'text', [], [{}]].map((input) => ({ input })))(
        'refuses $input as input',
        async ({ input }) => {
          const answer = await transport.call(name, input);
          expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
        },
      );

      it('answers a throwing handler with the id of the log and nothing of the error', async () => {
        double.breakHandler(name, new Error('canary-8f1d at /secret/path.ts:1'));
        const answer = await transport.call(name, rightInputs[name]);
        double.breakHandler(null);
        expect(answer).toEqual({
          ok: false,
          error: {
            code: 'internal',
            message: `"${name}" failed inside. The log has it under ${reportedBugId}.`,
            id: reportedBugId,
          },
        });
        expect(double.bugs.at(-1)).toEqual(new Error('canary-8f1d at /secret/path.ts:1'));
      });
    });

    it.each(['nothing.here', 'constructor', '__proto__', 'toString'])(
      'does not know a call named %s',
      async (name) => {
        expect(await transport.call(name, {})).toEqual({
          ok: false,
          error: { code: 'unknown-call', message: `There is no call named "${name}".` },
        });
      },
    );

    it('refuses an input that would change a prototype', async () => {
      const input = JSON.parse(
        '{"path": "a.b", "value": {"__proto__": {"polluted": true}}}',
      ) as unknown;
      await transport.call('settings.set', input);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });
  });
}
