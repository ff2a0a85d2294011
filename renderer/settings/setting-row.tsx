import { type ReactNode, useEffect, useRef } from 'react';
import type { SettingView } from '../../shared/contract/index.ts';
import { controlKind } from './control-kind.ts';
import { focusFirstControl } from './focus-first-control.ts';
import { Highlighted } from './highlighted.tsx';
import { SettingControl } from './setting-control.tsx';
import { SettingNotes } from './setting-notes.tsx';
import { useHash } from './use-hash.ts';
import { useSaveSetting } from './use-save-setting.ts';
import { useSettingWords } from './use-setting-words.ts';

interface SettingRowProps {
  readonly setting: SettingView;
  /** What is searched for; empty while nothing is. */
  readonly question: string;
  /** What came of it, below its control. */
  readonly extra?: ReactNode;
}

/** One setting: what it is, what it does, how it stands; saved at once, and undone as easily. */
export function SettingRow({ setting, question, extra }: SettingRowProps) {
  const words = useSettingWords()(setting);
  const { save, refusal, forget } = useSaveSetting(setting, words.title);
  const row = useRef<HTMLLIElement>(null);
  const { path, overriddenBy, schema } = setting;
  const isLinked = useHash() === path;
  useEffect(() => {
    if (isLinked) focusFirstControl(row.current);
  }, [isLinked]);
  const titleId = `title-${path}`;
  const helpId = `help-${path}`;
  const isWide =
    words.choices.some(({ help }) => help !== '') || controlKind(schema).kind === 'texts';

  return (
    <li
      ref={row}
      id={path}
      className="setting"
      data-wide={isWide || undefined}
      data-linked={isLinked || undefined}
    >
      <div className="setting-text">
        {question !== '' && (
          <p className="setting-section small">
            <Highlighted text={words.section} question={question} />
          </p>
        )}
        <h3 id={titleId}>
          <Highlighted text={words.title} question={question} />
        </h3>
        <p className="quiet" id={helpId}>
          <Highlighted text={words.help} question={question} />
        </p>
      </div>
      <div className="setting-edit">
        <SettingControl
          setting={setting}
          words={words}
          isDisabled={overriddenBy !== null}
          described={{ 'aria-labelledby': titleId, 'aria-describedby': helpId }}
          refusal={refusal}
          onSave={save}
          onType={forget}
        />
        {extra}
        {refusal !== null && (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
      </div>
      <SettingNotes
        setting={setting}
        title={words.title}
        question={question}
        onReset={() => void save(setting.default)}
      />
    </li>
  );
}
