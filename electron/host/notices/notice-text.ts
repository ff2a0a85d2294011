// What a message says: what happened, since when, and what to do. The shell only shows it.

import { assertNever } from '../../../shared/assert-never.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { Message } from '../../node/notify/presenter.ts';
import { changeText } from './change-text.ts';
import type { NoticeWishes } from './notice-wishes.ts';
import { happenedAt, type News } from './news.ts';
import { actionsOf, type NoticeAction, type Told } from './told.ts';

interface Texts {
  readonly title: string;
  readonly body: string;
}

/** From then on it is told late, and with both times. */
const lateMs = 2 * 60_000;
/** Systems cut what is longer, at different places. */
const mostSigns = 400;
const mostLines = 5;

export function noticeText(told: Told, wishes: NoticeWishes): Message {
  const { title, body } = textsOf(told, wishes);
  return {
    title: cut(title),
    body: cut(body),
    buttons: actionsOf(told).map((action) => buttonText(action, wishes)),
    isSilent: wishes.isSilent,
  };
}

function textsOf({ news, count }: Told, wishes: NoticeWishes): Texts {
  const [only] = news;
  if (news.length === 1 && only !== undefined) return withTimes(only, count, wishes);
  return {
    title: wishes.words('notice.summary', { count: news.length }),
    body: news
      .slice(-mostLines)
      .map((each) => summaryLine(each, wishes))
      .join('\n'),
  };
}

/** Where something is well or not, its title says all that there is room for. */
const summaryLine = (news: News, wishes: NoticeWishes): string =>
  news.kind === 'changed' ? changeText(news.change, wishes) : plainTexts(news, wishes).title;

/** With how often it happened, and with when it is told where that is long after. */
function withTimes(news: News, count: number, wishes: NoticeWishes): Texts {
  const { words, format, now } = wishes;
  const { title, body } = plainTexts(news, wishes);
  const times = count > 1 ? words('notice.times', { sentence: body, count }) : body;
  const isLate = news.kind !== 'said' && now - happenedAt(news) > lateMs;
  const late = (sentence: string): string =>
    words('notice.late', { sentence, when: format.moment(now, now) });
  return { title, body: isLate ? late(times) : times };
}

function plainTexts(news: News, wishes: NoticeWishes): Texts {
  const { words, format, now } = wishes;
  switch (news.kind) {
    case 'changed':
      return { title: changeTitle(news.change, wishes), body: changeText(news.change, wishes) };
    case 'flapping':
      return {
        title: words('notice.flapping', { family: words(`family.${news.family}`, {}) }),
        body: words('flapping.detail', { when: format.dateTime(news.since) }),
      };
    case 'offline': {
      const when = format.moment(news.since, now);
      return { title: words('link.offline', {}), body: words('notice.offline', { when }) };
    }
    case 'online': {
      const when = format.moment(news.since, now);
      const body =
        news.downMs === null
          ? words('notice.backUnsure', { when })
          : words('notice.backAfter', { when, held: format.duration(news.downMs) });
      return { title: words('notice.back', {}), body };
    }
    case 'unsaved':
      return {
        title: words('storage.title', {}),
        body: words('storage.detail', { problem: news.problem }),
      };
    case 'saved':
      return {
        title: words('notice.saved', {}),
        body: words('notice.savedAfter', { held: format.duration(news.failedMs) }),
      };
    case 'said':
      return news;
    default:
      return assertNever(news);
  }
}

function changeTitle({ kind }: Change, { words }: NoticeWishes): string {
  switch (kind) {
    case 'first':
      return words('change.kind.first', {});
    case 'egress-set':
      return words('notice.several', {});
    case 'replaced':
    case 'within-prefix':
      return words('tell.title', {});
    default:
      return assertNever(kind);
  }
}

function buttonText(action: NoticeAction, { words }: NoticeWishes): string {
  switch (action) {
    case 'copy':
      return words('notice.copy', {});
    case 'check':
      return words('look.checkNow', {});
    case 'mute':
      return words('notice.mute', {});
    default:
      return assertNever(action);
  }
}

const cut = (text: string): string =>
  text.length > mostSigns ? `${text.slice(0, mostSigns - 1).trimEnd()}…` : text;
