// The ways to answer Discord, each one request. The shell has them over REST, tests as a list of what was said.

import type { Result } from '../../../../shared/result.ts';
import type { FormBody } from '../cards/render-form.ts';
import type { RenderedMessage } from '../cards/message-body.ts';
import type { Completion } from './command.ts';

/** `inPlace`: instead of the message whose control was pressed. */
export type Manner = 'shared' | 'private' | 'inPlace';

export interface SendFailure {
  /** Discord's own: 10062 where the interaction is unknown or over, 40060 where it has been answered already. */
  readonly code: number | null;
  readonly why: string;
}

export type Sent = Result<void, SendFailure>;

/** None of them rejects. */
export interface Replier {
  readonly reply: (message: RenderedMessage, manner: Manner) => Promise<Sent>;
  /** Says that an answer comes. */
  readonly defer: (manner: Manner) => Promise<Sent>;
  /** What was announced, or the message whose control was pressed. */
  readonly edit: (message: RenderedMessage) => Promise<Sent>;
  readonly followUp: (message: RenderedMessage, isPrivate: boolean) => Promise<Sent>;
  /** Takes back what was announced. */
  readonly remove: () => Promise<Sent>;
  readonly openForm: (form: FormBody) => Promise<Sent>;
  /** To the asker's direct messages. */
  readonly direct: (message: RenderedMessage) => Promise<Sent>;
}

export type Complete = (choices: readonly Completion[]) => Promise<Sent>;
