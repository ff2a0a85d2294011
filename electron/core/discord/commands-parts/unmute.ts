import type { Mute } from '../../../../shared/domain/alerts.ts';
import type { SubjectOfTelling } from '../../../../shared/domain/told-subject.ts';
import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { listButton } from './mute.ts';

/** Ends the mute of one subject (null: the one of everything), or each there is. */
export async function unmute(call: Call, which: SubjectOfTelling | null | 'each'): Promise<Answer> {
  const { ask, words } = call;
  const title = words('bot.alerts.unmuteFailed', {});
  const mutes = await ask('alerts.mutes', {});
  if (!mutes.ok) return failureAnswer(call, title, mutes.error);
  const wanted = mutes.value.filter(({ subject }) => which === 'each' || subject === which);
  const ended: Mute[] = [];
  for (const mute of wanted) {
    const done = await ask('alerts.unmute', { subject: mute.subject });
    if (!done.ok) return failureAnswer(call, title, done.error);
    if (done.value.ended !== null) ended.push(done.value.ended);
  }
  return endedAnswer(call, ended);
}

function endedAnswer(call: Call, ended: readonly Mute[]): Answer {
  const { words, format } = call;
  const names = ended.map(({ subject }) =>
    words(subject === null ? 'bot.alerts.everything' : `botCommand.alerts.choices.${subject}`, {}),
  );
  const isAny = ended.length > 0;
  return {
    type: 'card',
    card: {
      tone: isAny ? 'good' : 'plain',
      title: words(isAny ? 'bot.alerts.unmuted' : 'bot.alerts.notMuted', {}),
      blocks: [
        {
          type: 'text',
          text: isAny
            ? words('bot.alerts.toldAgain', { subjects: format.list(names) })
            : words('bot.alerts.nothingMuted', {}),
        },
      ],
      buttons: [[listButton(call)]],
    },
  };
}
