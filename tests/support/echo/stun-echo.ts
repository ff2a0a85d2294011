import { startDatagramEcho } from './datagram-echo.ts';
import type { Echo, EchoOptions } from './echo-options.ts';
import { encodeBindingResponse } from './stun-response.ts';

/** An honest STUN server over UDP. */
export const startStunEcho = (options: EchoOptions): Promise<Echo> =>
  startDatagramEcho(options, (request, seen) => encodeBindingResponse(request, seen));
