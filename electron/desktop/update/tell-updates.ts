import type { Dispose } from '../../core/ports.ts';
import type { Notices } from '../../host/notices/start-notices.ts';
import type { Words } from '../../host/words.ts';
import type { Updates } from './updates.ts';

export interface TellUpdatesParts {
  readonly updates: Pick<Updates, 'subscribe'>;
  readonly notices: Pick<Notices, 'say'>;
  readonly words: () => Words;
  /** Whether people want to be asked before anything is downloaded. */
  readonly isAsked: () => boolean;
}

/** Says once of each version that it is there, where somebody has to do something about it. */
export function tellUpdates({ updates, notices, words, isAsked }: TellUpdatesParts): Dispose {
  const told = new Set<string>();
  return updates.subscribe((now) => {
    const isTold = now.state === 'ready' || (now.state === 'available' && isAsked());
    if (!isTold) return;
    const { version } = now.release;
    const key = `${now.state} ${version}`;
    if (told.has(key)) return;
    told.add(key);
    const { words: text } = words();
    notices.say({
      title: text('desktop.updateThere', { version }),
      body: text(now.state === 'ready' ? 'desktop.updateReady' : 'desktop.updateAsk', {}),
      path: '/settings',
      isReply: false,
    });
  });
}
