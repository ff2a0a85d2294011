import type { ChangeKind } from '../../../shared/domain/change.ts';
import type { Family } from '../../../shared/domain/family.ts';
import type { Format } from '../../../shared/format/format.ts';

type OwnWord =
  | 'back'
  | 'backAfter'
  | 'backUnsure'
  | 'copy'
  | 'flapping'
  | 'late'
  | 'mute'
  | 'network'
  | 'offline'
  | 'saved'
  | 'savedAfter'
  | 'several'
  | 'summary'
  | 'times';

export type NoticeWordKey =
  | `change.sentence.${ChangeKind}`
  | 'change.kind.first'
  | 'change.withHeld'
  | `family.${Family}`
  | 'flapping.detail'
  | 'link.offline'
  | 'look.checkNow'
  | 'network.city'
  | `notice.${OwnWord}`
  | 'storage.detail'
  | 'storage.title'
  | 'tell.title';

/** How the messages are written. */
export interface NoticeWishes {
  /** UTC milliseconds. */
  readonly now: number;
  readonly isMasked: boolean;
  readonly isSilent: boolean;
  readonly words: (key: NoticeWordKey, values: object) => string;
  readonly format: Pick<Format, 'country' | 'dateTime' | 'duration' | 'list' | 'locale' | 'moment'>;
}
