import { fail, ok, type Result } from '../../../shared/result.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes 19 MiB and a thread for 20 to 200 ms. */
const maxWaiting = 8;

export interface PasswordHasher {
  /** A PHC string; the failure means that too many others wait. */
  hash(password: string): Promise<Result<string, 'busy'>>;
  verify(hash: string, password: string): Promise<Result<boolean, 'busy'>>;
}

/** argon2id off the event loop, one after the other so that a flood of guesses cannot fill the memory. */
export function createPasswordHasher(): PasswordHasher {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function inTurn<Value>(run: () => Promise<Value>): Promise<Result<Value, 'busy'>> {
    if (waiting >= maxWaiting) return fail('busy');
    waiting += 1;
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    try {
      return ok(await turn);
    } finally {
      waiting -= 1;
    }
  }

  // Imported when first needed: most days nobody signs in.
  const argon2 = () => import('@node-rs/argon2');

  return {
    hash: (password) => inTurn(async () => (await argon2()).hash(password, cost)),
    verify: (hash, password) => inTurn(async () => (await argon2()).verify(hash, password)),
  };
}
