import type { WebSocket } from 'ws';
import type { World } from '../world.ts';
import type { GatewayEvent } from './gateway-log.ts';
import type { Session } from './session.ts';

/** What can befall the gateway; all of it holds until it is set back. */
export interface GatewayFaults {
  withholdHello: boolean;
  /** What is to be said to those who have identified meanwhile; null: they are told at once. */
  withheldReady: (() => void)[] | null;
  withholdAck: boolean;
  unresolved: boolean;
}

export interface ConnectionParts {
  readonly world: World;
  readonly socket: WebSocket;
  readonly url: string;
  readonly resumeUrl: string;
  readonly maxSentBytes: number;
  readonly faults: GatewayFaults;
  readonly sessions: Map<string, Session>;
  readonly note: (bot: string | null, event: GatewayEvent) => void;
}
