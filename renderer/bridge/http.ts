// The bridge of the server host: queries by GET, commands by POST, pushes over one WebSocket.
// Answers are not parsed again here: they come from our own core, over the same contract.

import type { ContractName } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';
import { callTimeoutMs } from './call-timeout.ts';
import type { Bridge } from './client.ts';
import { type Fetch, fetchJson, postJson } from './fetch-json.ts';
import { readPush } from './read-push.ts';
import { createReconnectingSocket, type ReconnectingSocketPorts } from './reconnecting-socket.ts';

export interface HttpBridgePorts extends ReconnectingSocketPorts {
  readonly fetch: Fetch;
  /** The session is over: the person has to sign in again. */
  readonly onSignedOut: () => void;
}

export function createHttpBridge(ports: HttpBridgePorts): Bridge {
  const noticeSignedOut = (result: Result<unknown, BridgeError>): Result<unknown, BridgeError> => {
    if (!result.ok && result.error.kind === 'signed-out') ports.onSignedOut();
    return result;
  };

  const query = async (name: ContractName, input: unknown, signal?: AbortSignal) => {
    const path = `/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
    const limits = { signal, timeoutMs: callTimeoutMs(name) };
    return noticeSignedOut(await fetchJson(ports.fetch, path, {}, limits));
  };

  const command = async (name: ContractName, input: unknown) =>
    noticeSignedOut(
      await postJson(ports.fetch, `/api/${name}`, input, { timeoutMs: callTimeoutMs(name) }),
    );

  return {
    // The contract pairs each name with its output; TypeScript cannot follow that through fetch.
    query: query as Bridge['query'],
    command: command as Bridge['command'],
    listen: (listener) =>
      createReconnectingSocket(ports, {
        onState: listener.onTransport,
        onText: (text) => {
          const push = readPush(text);
          if (push !== null) listener.onPush(push);
        },
      }),
  };
}
