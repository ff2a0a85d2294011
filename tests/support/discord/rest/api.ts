// One request from its bytes to its answer: fault, caller, limits, schema, route, schema.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, FaultPlan } from '../faults.ts';
import type { Bot, World } from '../world.ts';
import { type Answer, refusal } from './answers.ts';
import { bytesOf } from './http-listener.ts';
import { createRateLimits, type Headers, tooMany } from './rate-limits.ts';
import { readBody, type RequestBody } from './request-body.ts';
import type { LoggedRequest } from './request-log.ts';
import { matchPath, type Route, segmentsOf } from './route.ts';
import { schemaProblems } from './schemas.ts';

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly answer: Answer;
  readonly headers: Headers;
}

const prefix = '/api/v10';

function find(routes: readonly Route[], method: string, path: string): Found | null {
  const segments = segmentsOf(path);
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, segments) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

export interface Api {
  readonly requests: readonly LoggedRequest[];
  readonly invalidRequests: () => number;
  /** Empties the list of requests. */
  forget(): void;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function createApi(world: World, routes: readonly Route[], faults: FaultPlan): Api {
  const requests: LoggedRequest[] = [];
  const limits = createRateLimits(world);
  let invalid = 0;

  const violate = (
    kind: 'request' | 'response' | 'unknown-route',
    entry: LoggedRequest,
    message: string,
  ) =>
    world.violations.push({
      at: world.clock.now(),
      kind,
      where: `${entry.method} ${entry.route ?? entry.path}`,
      message,
      bot: entry.bot,
    });

  const botOf = (found: Found | null, authorization: string): Bot | null => {
    const bots = [...world.bots.values()];
    if (found?.route.auth !== 'interaction') {
      return bots.find(({ token }) => authorization === `Bot ${token}`) ?? null;
    }
    const { interaction, application } = found.params;
    const id = application ?? world.interactions.get(interaction ?? '')?.applicationId;
    return world.bots.get(id ?? '') ?? null;
  };

  /** What the route says, held against the schemas both ways. */
  const run = (
    found: Found,
    bot: Bot,
    body: RequestBody | null,
    query: URLSearchParams,
    entry: LoggedRequest,
  ): Answer => {
    const { route, params } = found;
    if (body === null) {
      violate('request', entry, 'the body is neither JSON nor a form');
      return refusal(50_109);
    }
    const problems = route.request === null ? [] : schemaProblems(route.request, body.json);
    if (problems.length > 0) {
      violate('request', entry, problems.join('; '));
      return refusal(50_035, problems);
    }
    const { json, uploads } = body;
    const answer = route.run({ world, bot, params, query, body: json, uploads });
    if (answer.status === 400 || answer.status === 413) {
      violate('request', entry, JSON.stringify(answer.json));
    }
    if (answer.status === 200 && route.response !== null) {
      for (const problem of schemaProblems(route.response, answer.json)) {
        violate('response', entry, problem);
      }
    }
    return answer;
  };

  const decide = (
    found: Found | null,
    bot: Bot | null,
    body: RequestBody | null,
    query: URLSearchParams,
    entry: LoggedRequest,
  ): Outcome => {
    if (found === null) {
      violate('unknown-route', entry, 'the double does not know this route');
      return { answer: { status: 404, json: { message: '404: Not Found', code: 0 } }, headers: {} };
    }
    if (bot === null) {
      const answer =
        found.route.auth === 'bot'
          ? refusal(0)
          : refusal(found.params['interaction'] === undefined ? 10_015 : 10_062);
      return { answer, headers: {} };
    }
    const who = found.route.auth === 'bot' ? bot.token : (found.params['token'] ?? '');
    const verdict = limits.take(found.route, found.params, who);
    entry.bucket = verdict.bucket;
    return {
      answer: verdict.refusal ?? run(found, bot, body, query, entry),
      headers: verdict.headers,
    };
  };

  const send = (
    response: ServerResponse,
    entry: LoggedRequest,
    { answer, headers }: Outcome,
  ): void => {
    entry.status = answer.status;
    const isShared = headers['X-RateLimit-Scope'] === 'shared';
    if ([401, 403, 429].includes(answer.status) && !isShared) invalid += 1;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = answer.status;
    if (answer.json === null) {
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer.json));
  };

  /** The answer that a fault gives in place of the route's; null when the route runs. */
  const faultAnswer = (fault: Fault): Outcome | null => {
    if (fault.kind === 'refuse') {
      const { status, code, message } = fault;
      return { answer: { status, json: { code, message } }, headers: {} };
    }
    if (fault.kind !== 'rateLimited') return null;
    const { refusal: answer, headers } = tooMany(fault.retryAfterMs, fault.scope);
    return answer === null ? null : { answer, headers };
  };

  const sleep = (durationMs: number): Promise<void> =>
    new Promise((resolve) => {
      world.clock.schedule(durationMs, resolve);
    });

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', world.origin);
    const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : url.pathname;
    const method = request.method ?? 'GET';
    const found = url.pathname.startsWith(prefix) ? find(routes, method, path) : null;
    const bytes = await bytesOf(request).catch(() => null);
    // The client has gone before its request was whole.
    if (bytes === null) return;
    const body = await readBody(bytes, request.headers['content-type'] ?? '');
    const bot = botOf(found, request.headers.authorization ?? '');
    const route = found?.route.path ?? null;
    const fault = faults.next({ method, route, bot: bot?.applicationId ?? null });
    const entry: LoggedRequest = {
      at: world.clock.now(),
      method,
      path,
      route,
      params: found?.params ?? {},
      body: body?.json,
      files: body?.uploads.map(({ filename }) => filename) ?? [],
      headers: request.headers as Headers,
      bot: bot?.applicationId ?? null,
      bucket: null,
      status: null,
      fault: fault?.kind ?? null,
    };
    requests.push(entry);
    if (fault?.kind === 'drop') return void request.socket.destroy();
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'html5xx') {
      entry.status = fault.status;
      response.writeHead(fault.status, { 'Content-Type': 'text/html' });
      response.end(`<html><body><h1>${fault.status}</h1></body></html>`);
      return;
    }
    if (fault?.kind === 'slow') await sleep(fault.ms);
    const instead = fault === null ? null : faultAnswer(fault);
    const outcome = instead ?? decide(found, bot, body, url.searchParams, entry);
    if (fault?.kind === 'appliedThenDropped') return void request.socket.destroy();
    if (fault?.kind === 'appliedThenHung') return;
    send(response, entry, outcome);
  };

  return {
    requests,
    invalidRequests: () => invalid,
    forget: () => void requests.splice(0),
    handle,
  };
}
