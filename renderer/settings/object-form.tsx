import { type ComponentType, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Select } from '../components/select.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { focusFirstControl } from './focus-first-control.ts';
import { hostProblems } from './host-problems.ts';
import { draftOf, objectOf } from './object-draft.ts';
import { ObjectFieldControl } from './object-field.tsx';
import { objectProblems } from './object-problems.ts';
import { inShape, type ObjectShape, type ObjectValue, shapeOf } from './object-shapes.ts';
import type { ObjectTexts } from './object-texts.ts';
import { useProblemSentence } from './use-problem-sentence.ts';
import { useValueCheck } from './use-value-check.ts';

/** What can be done with an entry before it is saved. */
export interface TrialProps {
  readonly value: ObjectValue;
  /** Marks what is wrong with it, as saving does; true when nothing is. */
  readonly isFit: () => boolean;
}

interface ObjectFormProps {
  /** The list's setting. */
  readonly path: string;
  /** Where the entry stands in the list, or will. */
  readonly index: number;
  readonly title: string;
  readonly shapes: readonly ObjectShape[];
  readonly texts: ObjectTexts;
  readonly start: ObjectValue;
  /** The whole list with this entry. */
  readonly listWith: (value: ObjectValue) => readonly ObjectValue[];
  readonly Trial: ComponentType<TrialProps> | null;
  readonly isSaving: boolean;
  readonly onSave: (value: ObjectValue) => void;
  readonly onClose: () => void;
}

/** One entry of a list of objects: checked while typing, with what is wrong beside each field. */
export function ObjectForm(props: ObjectFormProps) {
  const { path, index, title, shapes, texts, start, listWith, Trial, isSaving, onSave, onClose } =
    props;
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(start));
  // A form that has just been opened is empty, not wrong.
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set());
  const shape = shapeOf(shapes, draft);
  useEffect(() => focusFirstControl(form.current), []);

  const value = shape === undefined ? {} : objectOf(shape, draft);
  const own = shape === undefined ? {} : objectProblems(shape, value);
  const isComplete = Object.keys(own).length === 0;
  const said = useValueCheck(path, isComplete ? listWith(value) : undefined);
  if (shape === undefined) return null;
  const names = shape.fields.map(({ name }) => name);
  const { fields, others } = hostProblems(said, `${path}[${index}]`, names);

  const problemOf = (name: string): string | null => {
    if (touched !== 'all' && !touched.has(name)) return null;
    const problem = own[name];
    return problem === undefined ? (fields[name] ?? null) : sentenceOf(problem);
  };
  const change = (name: string, typed: unknown): void => {
    setDraft((before) => ({ ...before, [name]: typed }));
    setTouched((before) => (before === 'all' ? before : new Set([...before, name])));
  };

  function isFit(): boolean {
    setTouched('all');
    if (isComplete && said === null) return true;
    // What is wrong is marked with the next paint.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
    return false;
  }

  const shown = shape.fields.filter(({ schema }) => schema['const'] === undefined);
  const { tag } = shape;
  return (
    <form
      ref={form}
      className="object-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving && isFit()) onSave(value);
      }}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      <div className="object-fields">
        {tag !== null && (
          <Select
            label={texts.field(tag.name).title}
            help={texts.shape(tag.value).help}
            value={tag.value}
            options={shapes.flatMap((each) =>
              each.tag === null
                ? []
                : [{ value: each.tag.value, text: texts.shape(each.tag.value).title }],
            )}
            onChange={(chosen) => {
              const next = shapes.find((each) => each.tag?.value === chosen);
              if (next !== undefined) setDraft((before) => draftOf(inShape(next, before)));
            }}
          />
        )}
        {[...shown.filter(isAsked), ...shown.filter((field) => !isAsked(field))].map((field) => (
          <ObjectFieldControl
            key={field.name}
            field={field}
            texts={texts.field(field.name)}
            value={draft[field.name]}
            problem={problemOf(field.name)}
            onChange={(typed) => change(field.name, typed)}
          />
        ))}
      </div>
      <output className="field-error">{touched === 'all' && others.join(' ')}</output>
      <div className="object-actions">
        <Button type="submit" look="primary" isBusy={isSaving}>
          {t('objectList.save')}
        </Button>
        <Button onPress={onClose}>{t('objectList.cancel')}</Button>
        {Trial !== null && <Trial value={value} isFit={isFit} />}
      </div>
    </form>
  );
}

/** The fields that have to be filled in come first. */
const isAsked = ({ isRequired }: { readonly isRequired: boolean }): boolean => isRequired;
