import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { SettingsRevision } from '../../../shared/domain/settings-revision.ts';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/moment.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { RestoreRevision } from './restore-revision.tsx';

interface RevisionRowProps {
  readonly revision: SettingsRevision;
  /** It is in force now. */
  readonly isCurrent: boolean;
}

/** When, who, from where, and what differs from the one before. */
export function RevisionRow({ revision, isCurrent }: RevisionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const { at, who, origin, changed } = revision;
  return (
    <li className="row revision">
      <div className="revision-when">
        <strong>
          <Moment at={at} form="dateTime" />
        </strong>
        <span className="small quiet">{t('revisions.by', { who, origin })}</span>
      </div>
      <div className="revision-what">
        {changed.length === 0 ? (
          <span className="quiet">{t('revisions.nothingChanged')}</span>
        ) : (
          <ul className="paths" aria-label={t('revisions.changed')}>
            {changed.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="revision-action">
        {isCurrent ? (
          <span className="chip">{t('revisions.current')}</span>
        ) : (
          <Button
            aria-label={t('revisions.restoreOf', { when: format.dateTime(at) })}
            onPress={() => setAsking(true)}
          >
            <RotateCcw size={16} aria-hidden="true" />
            {t('revisions.restore')}
          </Button>
        )}
      </div>
      {isAsking && <RestoreRevision revision={revision} onClose={() => setAsking(false)} />}
    </li>
  );
}
