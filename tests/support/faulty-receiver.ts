import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FaultyReceiver {
  readonly url: string;
  /** What has arrived in each place, in order, as often as it did. */
  readonly arrived: ReadonlyMap<string, readonly string[]>;
  /** How often each fault has happened. */
  readonly faults: ReadonlyMap<string, number>;
  /** Calls back once, in the midst of a later message: before or after it has arrived, nothing is answered. */
  killAt(count: number, isArrived: boolean, kill: () => void): void;
  readonly close: () => Promise<void>;
}

type Fault = 'dropped' | 'arrived and dropped' | 'arrived and hung' | 'hung' | '429' | '500';

export interface FaultyReceiverOptions {
  /** From 0 to 1. */
  readonly chance: () => number;
  /** A message of a known name is answered as before and does not arrive again. */
  readonly knowsNames: boolean;
}

/** Takes messages over HTTP and looks for them, and fails in every way a channel can, at random. */
export async function startFaultyReceiver(options: FaultyReceiverOptions): Promise<FaultyReceiver> {
  const arrived = new Map<string, string[]>();
  const names = new Set<string>();
  const faults = new Map<string, number>();
  let countdown = 0;
  let killing: { readonly isArrived: boolean; readonly kill: () => void } | null = null;

  const faultOf = (): Fault | null => {
    const chance = options.chance();
    if (chance < 0.06) return 'dropped';
    if (chance < 0.14) return 'arrived and dropped';
    if (chance < 0.18) return 'arrived and hung';
    if (chance < 0.2) return 'hung';
    if (chance < 0.26) return '429';
    return chance < 0.32 ? '500' : null;
  };
  const arrive = (place: string, name: string, text: string): void => {
    if (options.knowsNames && names.has(name)) return;
    names.add(name);
    arrived.set(place, [...(arrived.get(place) ?? []), text]);
  };

  const server: Server = createServer((request, response) => {
    const [, what, place = '', name = '', text = ''] = (request.url ?? '').split('/');
    const answer = (status: number): void => void response.writeHead(status).end('1');
    if (what === 'find') {
      if (options.chance() < 0.15) return answer(503);
      return answer(names.has(name) ? 200 : 404);
    }
    countdown -= 1;
    if (killing !== null && countdown === 0) {
      if (killing.isArrived) arrive(place, name, text);
      killing.kill();
      killing = null;
      return;
    }
    const fault = faultOf();
    if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    if (fault === null || fault.startsWith('arrived')) arrive(place, name, text);
    switch (fault) {
      case null:
        return answer(200);
      case '429':
        return answer(429);
      case '500':
        return answer(500);
      case 'hung':
      case 'arrived and hung':
        return;
      case 'dropped':
      case 'arrived and dropped':
        request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    faults,
    killAt: (count, isArrived, kill) => {
      countdown = count;
      killing = { isArrived, kill };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
