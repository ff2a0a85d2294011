// What the bot says of itself, whatever the command: `bot.common.<name>.title` and `.text`.

import { assertNever } from '../../../../shared/assert-never.ts';
import type { Level } from '../../../../shared/domain/access.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { Card, Tone } from '../cards/card.ts';
import type { OptionProblem } from './check-options.ts';
import type { Refusal } from './resolve-request.ts';

/** Why there is no answer but a sentence. */
export type Excuse =
  | { readonly type: Refusal }
  | { readonly type: 'denied'; readonly level: Level | null; readonly needed: Level }
  | { readonly type: 'cooldown'; readonly leftMs: number }
  | { readonly type: 'option'; readonly problem: OptionProblem }
  /** The command has failed, or took too long; the id stands in the log. */
  | { readonly type: 'failed' | 'timeout'; readonly id: string }
  /** A form: too late for it, or asked for in a message. */
  | { readonly type: 'formLate' | 'formTyped' }
  /** The answer is in the direct messages, or could not be sent there. */
  | { readonly type: 'direct' | 'directClosed' };

function toneOf({ type }: Excuse): Tone {
  if (type === 'direct') return 'good';
  return type === 'failed' || type === 'timeout' ? 'bad' : 'notice';
}

/** The key of its text, and what stands in it. */
function textOf(excuse: Excuse, words: Words['words']): readonly [string, object] {
  const levelName = (level: Level): string => words(`bot.common.level.${level}`, {});
  switch (excuse.type) {
    case 'denied':
      return excuse.level === null
        ? ['bot.common.denied.stranger', { needed: levelName(excuse.needed) }]
        : [
            'bot.common.denied.text',
            { needed: levelName(excuse.needed), own: levelName(excuse.level) },
          ];
    case 'cooldown':
      return ['bot.common.cooldown.text', { count: Math.max(1, Math.ceil(excuse.leftMs / 1_000)) }];
    case 'option': {
      const { text, option, limit } = excuse.problem;
      return [`bot.common.option.${text}`, { option, limit }];
    }
    case 'failed':
    case 'timeout':
      return [`bot.common.${excuse.type}.text`, { id: excuse.id }];
    case 'stale':
    case 'disabled':
    case 'foreign':
    case 'subcommand':
    case 'formLate':
    case 'formTyped':
    case 'direct':
    case 'directClosed':
      return [`bot.common.${excuse.type}.text`, {}];
    default:
      return assertNever(excuse);
  }
}

export function excuseCard(excuse: Excuse, words: Words['words']): Card {
  const [key, values] = textOf(excuse, words);
  return {
    tone: toneOf(excuse),
    title: words(`bot.common.${excuse.type}.title`, {}),
    blocks: [{ type: 'text', text: words(key, values) }],
  };
}
