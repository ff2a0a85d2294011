import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../shared/domain/audit.ts';
import { bareAddress } from './bare-address.ts';

/** Who a handler and the audit log are told; the client's address as the trusted proxies give it. */
export const callerOf = (request: FastifyRequest): Caller => ({
  who: 'owner',
  origin: `page ${bareAddress(request.ip)}`,
});
