import type {
  DnsQuestion,
  Http,
  HttpAnswer,
  HttpRequest,
  InterfaceAddress,
  UdpExchange,
} from '../../electron/core/ports.ts';
import type { SourcePorts } from '../../electron/core/address/sources/source-kind.ts';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

type Answered<Value> = Result<Value, ObservationError>;

/** What the in-memory network answers; what is left out is refused. */
export interface CannedNetwork {
  readonly http?: (request: HttpRequest) => Answered<HttpAnswer> | Promise<Answered<HttpAnswer>>;
  readonly dns?: (question: DnsQuestion) => Answered<readonly string[]>;
  readonly udp?: (exchange: UdpExchange) => Answered<Uint8Array>;
  readonly router?: Answered<string>;
  readonly interfaces?: readonly InterfaceAddress[];
}

export const refused = fail<ObservationError>({ code: 'connect', detail: 'Nobody is there.' });

/** A good HTTP answer with a text. */
export const httpOk = (body: string | Uint8Array, status = 200, location: string | null = null) =>
  ok({ status, location, body: typeof body === 'string' ? new TextEncoder().encode(body) : body });

/** The ports a source asks through, in memory; random bytes are 0, 1, 2 ... */
export const createSourcePorts = (network: CannedNetwork): SourcePorts => ({
  http: { get: async (request) => (await network.http?.(request)) ?? refused },
  dns: { query: async (question) => network.dns?.(question) ?? refused },
  udp: { exchange: async (exchange) => network.udp?.(exchange) ?? refused },
  router: { outerAddress: async () => network.router ?? refused },
  interfaces: { list: () => network.interfaces ?? [] },
  randomBytes: (count) => Uint8Array.from({ length: count }, (_, index) => index),
});

/** A real Http port, and nobody behind the others. */
export const onlyHttp = (http: Http): SourcePorts => ({ ...createSourcePorts({}), http });
