import type {
  BotRest,
  RestAnswer,
  RestMethod,
  RestOptions,
} from '../../electron/core/discord/bot/rest-answer.ts';

export interface AskedRest {
  readonly method: RestMethod;
  readonly path: string;
  readonly body: unknown;
  readonly options: RestOptions;
}

export interface ScriptedRest extends BotRest {
  /** What was asked, in order. */
  readonly asked: readonly AskedRest[];
  /** The next requests come to this; then all is well. */
  readonly answerWith: (...answers: readonly RestAnswer[]) => void;
  /** `POST /channels/1/messages`, of each request. */
  readonly lines: () => readonly string[];
}

export const restOk = (body: unknown = {}): RestAnswer => ({ type: 'ok', body });

export const restStatus = (
  status: number,
  code = 0,
  more: Partial<Extract<RestAnswer, { type: 'status' }>> = {},
): RestAnswer => ({
  type: 'status',
  status,
  code,
  message: 'No.',
  retryAfterMs: null,
  isGlobal: false,
  ...more,
});

/** Discord's REST as a test has it; new messages are 901, 902 ... */
export function createScriptedRest(): ScriptedRest {
  const asked: AskedRest[] = [];
  const answers: RestAnswer[] = [];
  let lastId = 900;
  return {
    asked,
    answerWith: (...more) => void answers.push(...more),
    lines: () => asked.map(({ method, path }) => `${method} ${path}`),
    request: async (method, path, options = {}) => {
      asked.push({ method, path, body: options.body, options });
      const answer = answers.shift();
      if (answer !== undefined) return answer;
      if (method === 'GET') return restOk([]);
      return restOk(method === 'POST' ? { id: String((lastId += 1)) } : {});
    },
  };
}
