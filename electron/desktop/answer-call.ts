import * as z from 'zod';
import type { Dispatch } from '../../shared/dispatch.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { WireError } from '../../shared/wire.ts';
import { pageOrigin } from './page-origin.ts';

/** Of Electron's WebFrameMain, what tells whose it is. */
export interface CallingFrame {
  /** `app://ip-beacon` */
  readonly origin: string;
  /** Null for the frame of a whole window. */
  readonly parent: unknown;
}

/** An IpcCall; anything else is none of ours. */
const callSchema = z.strictObject({ name: z.string().max(100), input: z.unknown() });

const owner = { who: 'owner', origin: 'window' } as const;

/**
 * One call of a window. A frame that is not our own page's is refused, whatever it asks; so is one that is gone
 * (Electron gives null for it).
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export async function answerCall(
  dispatch: Dispatch,
  frame: CallingFrame | null,
  message: unknown,
): Promise<Result<unknown, WireError>> {
  if (frame === null || frame.parent !== null || frame.origin !== pageOrigin) {
    return fail({ code: 'wrong-origin', message: 'Only the window of IP Beacon may ask.' });
  }
  const call = callSchema.safeParse(message);
  if (!call.success) {
    return fail({ code: 'invalid-input', message: 'A call has a name and an input.' });
  }
  return dispatch(call.data.name, call.data.input, owner);
}
