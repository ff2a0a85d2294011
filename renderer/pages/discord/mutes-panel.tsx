import { BellOff, BellRing } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import type { Mute } from '../../../shared/domain/alerts.ts';
import { type SubjectOfTelling, subjectsOfTelling } from '../../../shared/domain/told-subject.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useUndoable } from '../../components/use-undoable.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { muteEnd, type MuteSpan, muteSpans } from './mute-end.ts';

const everything = 'everything';
type Subject = SubjectOfTelling | typeof everything;
const choices: readonly Subject[] = [everything, ...subjectsOfTelling];
const longestReason = 200;

/** What is not told for a while, by anybody's wish; it is written down all the same. */
export function MutesPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const mutes = useQuery('alerts.mutes', {});
  const unmute = useUndoable({
    command: 'alerts.unmute',
    query: 'alerts.mutes',
    thing: ({ subject }) => subject ?? everything,
    apply: (list, { subject }) => list.filter((mute) => mute.subject !== (subject ?? null)),
  });
  const nameOf = ({ subject }: Mute): string => t(`discordPage.subject.${subject ?? everything}`);
  const list = mutes.data ?? [];
  return (
    <Panel title={t('discordPage.mutes')} lead={t('discordPage.mutesLead')}>
      {list.length > 0 && (
        <ul className="mutes" aria-label={t('discordPage.mutes')}>
          {list.map((mute) => (
            <li key={mute.subject} className="mute">
              <BellOff size={17} aria-hidden="true" />
              <div>
                <strong>{nameOf(mute)}</strong>
                <p className="small quiet">
                  {mute.until === null
                    ? t('discordPage.muteOpen')
                    : t('discordPage.muteUntil', { when: format.dateTime(mute.until) })}
                </p>
                {mute.reason !== '' && (
                  <p className="small" dir="auto">
                    {mute.reason}
                  </p>
                )}
              </div>
              <Button
                aria-label={t('discordPage.unmuteOf', { subject: nameOf(mute) })}
                onPress={() =>
                  void unmute({
                    input: { subject: mute.subject },
                    undo: null,
                    done: t('discordPage.unmuted', { subject: nameOf(mute) }),
                  })
                }
              >
                <BellRing size={15} aria-hidden="true" />
                {t('discordPage.unmute')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MuteForm />
    </Panel>
  );
}

function MuteForm() {
  const { t } = useTranslation();
  const [subject, setSubject] = useState<Subject>(everything);
  const [span, setSpan] = useState<MuteSpan>('hour');
  const [reason, setReason] = useState('');
  const mute = useUndoable({
    command: 'alerts.mute',
    query: 'alerts.mutes',
    thing: ({ subject }) => subject ?? everything,
    apply: (list, input) => {
      const about = input.subject ?? null;
      const added = {
        subject: about,
        until: input.until,
        reason: input.reason ?? '',
        since: Date.now(),
        by: '',
      };
      return [...list.filter((each) => each.subject !== about), added];
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const until = muteEnd(span, Date.now());
    void mute({
      input: { subject: subject === everything ? null : subject, until, reason: reason.trim() },
      undo: null,
      done: t('discordPage.muted', { subject: t(`discordPage.subject.${subject}`) }),
    });
    setReason('');
  };
  return (
    <form className="mute-form" onSubmit={submit}>
      <Select<Subject>
        label={t('discordPage.muteWhat')}
        value={subject}
        options={choices.map((value) => ({
          value,
          text: t(`discordPage.subject.${value}`),
        }))}
        onChange={setSubject}
      />
      <Select<MuteSpan>
        label={t('discordPage.muteFor')}
        value={span}
        options={muteSpans.map((value) => ({ value, text: t(`discordPage.span.${value}`) }))}
        onChange={setSpan}
      />
      <TextField
        label={t('discordPage.muteReason')}
        maxLength={longestReason}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit">
        <BellOff size={15} aria-hidden="true" />
        {t('discordPage.mute')}
      </Button>
    </form>
  );
}
