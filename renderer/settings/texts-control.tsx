import { useRef } from 'react';
import { focusIfLost } from '../components/focus-if-lost.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ControlKind } from './control-kind.ts';
import type { ControlProps } from './control-props.ts';
import { withEntry, withoutEntry } from './list-edit.ts';
import { TextEntry } from './text-entry.tsx';

interface TextsControlProps extends ControlProps {
  readonly kind: Extract<ControlKind, { kind: 'texts' }>;
}

/** A list of texts, one a line: each is edited where it stands, and a new one is typed below. */
export function TextsControl(props: TextsControlProps) {
  const { kind, setting, words, isDisabled, onSave, onType } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const { path, value } = setting;
  const entries = Array.isArray(value) ? value.map(String) : [];
  const isFull = kind.maxItems !== null && entries.length >= kind.maxItems;
  const common = { path, item: kind.item, isDisabled, onType };

  async function change(index: number, changed: readonly string[]): Promise<boolean> {
    const isSaved = await onSave(changed);
    // With another text it is another field, and the focus was with the old one.
    focusIfLost(list.current?.querySelectorAll('input')[index]);
    return isSaved;
  }

  async function remove(index: number): Promise<void> {
    if (!(await onSave(withoutEntry(entries, index)))) return;
    // Its button is gone, and the focus would be with it.
    focusIfLost(list.current?.querySelector<HTMLInputElement>('li:last-child input'));
  }

  return (
    <ul className="text-entries" ref={list} aria-label={words.title}>
      {entries.map((entry, index) => (
        <TextEntry
          {...common}
          // The same text can stand in it twice.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${index} ${entry}`}
          text={entry}
          label={t('setting.entry', { title: words.title, number: index + 1 })}
          listWith={(text) => withEntry(entries, index, text)}
          onSave={(changed) => change(index, changed)}
          onRemove={() => void remove(index)}
        />
      ))}
      {!isFull && (
        <TextEntry
          {...common}
          text=""
          label={t('setting.newEntry', { title: words.title })}
          listWith={(text) => withEntry(entries, null, text)}
          onSave={onSave}
        />
      )}
    </ul>
  );
}
