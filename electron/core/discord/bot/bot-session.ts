import type { Client, GatewaySendPayload, Interaction, Message } from 'discord.js';
import type { Clock, Log, Random } from '../../ports.ts';
import { type ApplicationFacts, readApplication } from './application-facts.ts';
import { createBotClient } from './bot-client.ts';
import type { OwnedBotRest } from './bot-rest.ts';
import { loadDiscord, loadGateway } from './discord-library.ts';
import { type GatewayEnd, type GatewayLoss, unreached } from './gateway-close.ts';
import { createGateway, type Gateway } from './gateway-strategy.ts';
import type { LastIdentify } from './identify-wait.ts';
import { createPause } from './pause.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

export interface BotSessionParts {
  readonly token: string;
  readonly apiUrl: string;
  readonly readsMessages: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly rest: OwnedBotRest;
  readonly identified: LastIdentify;
  readonly onTry: (attempt: number) => void;
  readonly onApplication: (facts: ApplicationFacts) => void;
  readonly onReady: () => void;
  readonly onLost: (loss: GatewayLoss) => void;
  readonly onEnd: (end: GatewayEnd) => void;
  readonly onLatency: (ms: number) => void;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
}

/** A bot between start and stop. */
export interface BotSession {
  readonly kick: () => void;
  readonly send: (payload: GatewaySendPayload) => boolean;
  readonly client: () => Client | null;
  /** From the call on, nothing of it is told any more. Takes two seconds at most. */
  readonly close: () => Promise<void>;
}

interface Login {
  readonly client: Client;
  readonly gateway: Gateway;
}

const loginWithinMs = 20_000;
const askWithinMs = 10_000;

/** Begins to reach Discord, and does so until it is closed: first its REST, then the gateway. */
export function openBotSession(parts: BotSessionParts): BotSession {
  const { clock } = parts;
  const pause = createPause(clock);
  let isClosed = false;
  let login: Login | null = null;

  const whileOpen =
    <Value extends readonly unknown[]>(tell: (...values: Value) => void) =>
    (...values: Value): void => {
      if (!isClosed) tell(...values);
    };

  const broken = (what: string, error: unknown): void =>
    parts.log.write('warn', 'discord sent what is not understood', { what, error: String(error) });

  const askApplication = async (): Promise<ApplicationFacts | null> => {
    const answer = await parts.rest.request('GET', '/applications/@me', { timeoutMs: askWithinMs });
    if (isClosed) return null;
    const facts = answer.type === 'ok' ? readApplication(answer.body) : null;
    if (facts !== null) parts.onApplication(facts);
    else if (answer.type === 'failed') parts.onLost(unreached(answer.why));
    else if (answer.type === 'status') parts.onLost(unreached(answer.message));
    else parts.onLost(unreached('Discord answers otherwise.'));
    return facts;
  };

  const makeLogin = async (): Promise<Login> => {
    const [library, gatewayLibrary] = await Promise.all([loadDiscord(), loadGateway()]);
    let isComplete = false;
    const gateway = createGateway({
      clock,
      random: parts.random,
      log: parts.log,
      library: gatewayLibrary,
      identified: parts.identified,
      onTry: whileOpen(parts.onTry),
      onReady: whileOpen(() => {
        if (isComplete) parts.onReady();
      }),
      onLost: whileOpen(parts.onLost),
      onEnd: whileOpen(parts.onEnd),
      onLatency: whileOpen(parts.onLatency),
    });
    const client = createBotClient({
      library,
      apiUrl: parts.apiUrl,
      makeRequest: parts.rest.makeRequest,
      buildStrategy: gateway.buildStrategy,
      readsMessages: parts.readsMessages,
      onReady: whileOpen(() => {
        isComplete = true;
        parts.onReady();
      }),
      onInteraction: whileOpen(parts.onInteraction),
      onMessage: whileOpen(parts.onMessage),
      onBroken: broken,
    });
    return { client, gateway };
  };

  const drop = async ({ client, gateway }: Login): Promise<void> => {
    try {
      await gateway.stop();
      await client.destroy();
    } catch (error) {
      parts.log.write('warn', 'a connection has not ended well', { error: String(error) });
    }
  };

  /** False: not this time. */
  const tryOnce = async (): Promise<boolean> => {
    if ((await askApplication()) === null) return false;
    const made = await makeLogin();
    if (isClosed) {
      await drop(made);
      return false;
    }
    login = made;
    const failure = await within(clock, loginWithinMs, made.client.login(parts.token));
    if (failure === null || isClosed) return true;
    login = null;
    await drop(made);
    if (!isClosed) parts.onLost(unreached(failure));
    return false;
  };

  const run = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      await pause.sleep(reconnectDelayMs(attempt - 1, parts.random));
      if (isClosed) return;
      parts.onTry(attempt);
      if (await tryOnce().catch(failed)) return;
    }
  };

  /** Nobody waits for run(): what would be thrown there ends the program. */
  const failed = (error: unknown): boolean => {
    parts.log.write('error', 'a login has failed inside', { error: String(error) });
    if (!isClosed) parts.onLost(unreached('The login has failed inside.'));
    return false;
  };

  void run();

  return {
    kick: () => {
      pause.wake();
      login?.gateway.kick();
    },
    send: (payload) => login?.gateway.send(payload) ?? false,
    client: () => login?.client ?? null,
    close: async () => {
      isClosed = true;
      pause.end();
      if (login !== null) await drop(login);
    },
  };
}

/** Null: it has come to its end well. */
async function within(
  clock: Clock,
  limitMs: number,
  work: Promise<unknown>,
): Promise<string | null> {
  let cancel = (): void => {};
  const late = new Promise<string>((resolve) => {
    cancel = clock.schedule(limitMs, () => resolve('Discord did not answer in time.'));
  });
  const done = work.then(
    () => null,
    (error: unknown) =>
      error instanceof Error ? error.message : 'Discord did not take the login.',
  );
  return Promise.race([done, late]).finally(cancel);
}
