import {
  type SubjectOfTelling,
  subjectsOfTelling,
} from '../../../../shared/domain/told-subject.ts';
import type { CardButton } from '../cards/card.ts';
import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { muteNote, muteText } from './mute-text.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** 30 days: who wants it longer wants it switched off. */
export const mostMuteMinutes = 43_200;
export const longestReason = 200;

const minuteMs = 60_000;
const everything = 'all';

export const readSubject = (text: string | null | undefined): SubjectOfTelling | null =>
  subjectsOfTelling.find((subject) => subject === text) ?? null;

/** A whole number of minutes that is allowed; null for anything else. */
export function readMinutes(text: string): number | null {
  const minutes = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return minutes >= 1 && minutes <= mostMuteMinutes ? minutes : null;
}

export interface MuteWish {
  /** Null: until somebody unmutes. */
  readonly minutes: number | null;
  /** Null: everything. */
  readonly subject: SubjectOfTelling | null;
  readonly reason: string;
}

export async function mute(call: Call, { minutes, subject, reason }: MuteWish): Promise<Answer> {
  const until = minutes === null ? null : call.now + minutes * minuteMs;
  const muted = await call.ask('alerts.mute', { subject, until, reason });
  if (!muted.ok) return failureAnswer(call, call.words('bot.alerts.muteFailed', {}), muted.error);
  return {
    type: 'card',
    card: {
      tone: 'notice',
      title: call.words('bot.alerts.muted', {}),
      blocks: [
        { type: 'text', text: muteText(call, muted.value) },
        { type: 'note', text: muteNote(call, muted.value) },
        { type: 'note', text: call.words('bot.alerts.mutedDetail', {}) },
      ],
      buttons: [[unmuteButton(call, subject), listButton(call)]],
    },
  };
}

export const unmuteButton = (
  { words }: Pick<Call, 'words'>,
  subject: SubjectOfTelling | null,
): CardButton => ({
  label: words('bot.alerts.unmute', {}),
  emoji: '🔔',
  look: 'success',
  action: { command: 'alerts', action: 'unmute', values: [subject ?? everything] },
});

export const listButton = ({ words }: Pick<Call, 'words'>): CardButton => ({
  label: words('bot.alerts.list', {}),
  look: 'secondary',
  action: { command: 'alerts', action: '', values: [] },
});

/** Asks for how long and why. @param subject what the form is about; null: everything */
export const muteForm = (
  { words }: Pick<Call, 'words'>,
  subject: SubjectOfTelling | null,
): Answer => ({
  type: 'form',
  form: {
    title: words('bot.alerts.form.title', {}),
    action: { command: 'alerts', action: 'muted', values: [subject ?? everything] },
    fields: [
      {
        id: 'minutes',
        label: words('bot.alerts.form.minutes', {}),
        placeholder: words('bot.alerts.form.minutesHint', {}),
        isRequired: false,
        maxLength: 5,
      },
      {
        id: 'reason',
        label: words('bot.alerts.form.reason', {}),
        isRequired: false,
        maxLength: longestReason,
      },
    ],
  },
});

/** What was typed into that form. */
export async function muteAsTyped(call: Call): Promise<Answer> {
  const subject = readSubject(call.values[0]);
  const typed = call.typed('minutes').trim();
  const minutes = readMinutes(typed);
  if (typed !== '' && minutes === null) {
    const { words, format } = call;
    return refusalAnswer(
      words('bot.alerts.muteFailed', {}),
      words('bot.alerts.wrongMinutes', { most: format.number(mostMuteMinutes) }),
      {
        buttons: [
          {
            label: words('bot.alerts.form.again', {}),
            look: 'primary',
            action: { command: 'alerts', action: 'muteForm', values: [subject ?? everything] },
          },
        ],
      },
    );
  }
  return await mute(call, { minutes, subject, reason: call.typed('reason').trim() });
}
