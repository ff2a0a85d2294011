import type { Input, Output } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';
import type { Bridge, CommandName } from './client.ts';
import { newJobId } from './job-id.ts';
import type { LiveStore } from './live-store.ts';
import type { Progress } from './work-state.ts';

/** The commands that tell how far they are and can be cancelled. */
export type JobName = {
  [Name in CommandName]: Input<Name> extends { readonly job: string } ? Name : never;
}[Exclude<CommandName, 'jobs.cancel'>];

export interface JobPorts {
  readonly bridge: Bridge;
  readonly live: LiveStore;
}

/**
 * Gives the order under an id of its own and reports what is pushed under it.
 * @param signal asks the host to end it; the answer still comes from the order itself
 */
export async function runJob<Name extends JobName>(
  { bridge, live }: JobPorts,
  name: Name,
  input: Omit<Input<Name>, 'job'>,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<Result<Output<Name>, BridgeError>> {
  const job = newJobId();
  const stopListening = live.subscribe(({ progress }, before) => {
    const own = progress[job];
    if (own !== undefined && own !== before.progress[job]) report(own);
  });
  const cancel = (): void => void bridge.command('jobs.cancel', { job });
  signal.addEventListener('abort', cancel, { once: true });
  try {
    // Omit loses that input and job together are the input again.
    return await bridge.command(name, { ...input, job } as unknown as Input<Name>);
  } finally {
    signal.removeEventListener('abort', cancel);
    stopListening();
  }
}
