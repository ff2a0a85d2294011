import { Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '../components/button.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import type { JsonSchema } from './json-schema.ts';
import { useDraft } from './use-draft.ts';
import { useProblemSentence } from './use-problem-sentence.ts';
import { useValueCheck } from './use-value-check.ts';
import { valueProblem } from './value-problem.ts';

interface TextEntryProps {
  /** The list's setting. */
  readonly path: string;
  readonly item: JsonSchema;
  /** As it is saved; empty: it is no entry yet. */
  readonly text: string;
  readonly label: string;
  readonly isDisabled: boolean;
  /** The whole list with another text here. */
  readonly listWith: (text: string) => readonly string[];
  readonly onSave: (list: readonly string[]) => Promise<boolean>;
  readonly onType: () => void;
  /** None: there is nothing to remove yet. */
  readonly onRemove?: () => void;
}

/** One line of a list of texts. */
export function TextEntry(props: TextEntryProps) {
  const { path, item, label, isDisabled, listWith, onRemove } = props;
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(props.text);
  const text = draft.text.trim();
  const isNew = onRemove === undefined;
  const isAsked = draft.isChanged && (text !== '' || !isNew);
  const ownProblem = isAsked ? valueProblem(item, text) : null;
  const hostProblem = useValueCheck(
    path,
    isAsked && ownProblem === null ? listWith(text) : undefined,
  );
  const problem = ownProblem === null ? hostProblem : sentenceOf(ownProblem);

  async function save(): Promise<void> {
    if (!isAsked || problem !== null) return;
    const saving = props.onSave(listWith(text));
    if (isNew) {
      // It stands in the list already, and would stand here a second time.
      draft.drop();
      // The button that was pressed has nothing to add any more.
      input.current?.focus();
    }
    const isSaved = await saving;
    if (isNew && !isSaved) draft.type(text);
    if (!isNew && isSaved) draft.drop();
  }

  return (
    <li className="text-entry">
      <input
        ref={input}
        className="input mono"
        dir="ltr"
        autoComplete="off"
        spellCheck="false"
        aria-label={label}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== null}
        placeholder={isNew ? t('setting.addEntry') : undefined}
        value={draft.text}
        disabled={isDisabled}
        onChange={({ target }) => {
          draft.type(target.value);
          props.onType();
        }}
        // What is new is added on purpose: by Enter or the button.
        onBlur={() => void (isNew || save())}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) void save();
          if (key === 'Escape') draft.drop();
        }}
      />
      {isNew ? (
        <Button
          look="bare"
          aria-label={t('setting.addTo', { title: label })}
          isDisabled={isDisabled || !isAsked || problem !== null}
          onPress={() => void save()}
        >
          <Plus size={18} aria-hidden="true" />
        </Button>
      ) : (
        <Button
          look="bare"
          aria-label={t('setting.removeEntry', { text: props.text })}
          isDisabled={isDisabled}
          onPress={onRemove}
        >
          <X size={18} aria-hidden="true" />
        </Button>
      )}
      <output id={`${id}-problem`} className="field-error">
        {problem}
      </output>
    </li>
  );
}
