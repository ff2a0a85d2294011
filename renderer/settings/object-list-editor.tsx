import { Copy, Pencil, Plus, Trash2 } from 'lucide-react';
import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../components/button.tsx';
import { focusIfLost } from '../components/focus-if-lost.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { freeName, withEntry, withoutEntry } from './list-edit.ts';
import { ObjectForm, type TrialProps } from './object-form.tsx';
import { emptyObject, type ObjectShape, type ObjectValue, shapeOf } from './object-shapes.ts';
import type { ObjectTexts } from './object-texts.ts';
import '../styles/object-list.css';

export interface EntryProps {
  readonly value: ObjectValue;
}

interface ObjectListEditorProps {
  /** The list's setting. */
  readonly path: string;
  readonly label: string;
  readonly shapes: readonly ObjectShape[];
  readonly maxItems: number | null;
  readonly list: readonly ObjectValue[];
  readonly texts: ObjectTexts;
  /** The field that names an entry and that no two share. */
  readonly nameField: string;
  /** Something else wins over it. */
  readonly isFixed: boolean;
  /** What is seen of an entry. */
  readonly Entry: ComponentType<EntryProps>;
  /** What can be done with one before it is saved. */
  readonly Trial?: ComponentType<TrialProps>;
  /** What is typed into a form stays in it until that is saved: it is seen in the list only then. */
  readonly onSave: (list: readonly ObjectValue[], isSeenAtOnce: boolean) => Promise<boolean>;
}

/** Which entry is open, and with what; `null` is a new one. Others may come and go meanwhile: it is known by its name. */
interface Open {
  readonly name: string | null;
  readonly start: ObjectValue;
}

/** A list of objects, such as sources or channels: each is seen, edited, duplicated and removed where it stands. */
export function ObjectListEditor(props: ObjectListEditorProps) {
  const {
    path,
    label,
    shapes,
    maxItems,
    list,
    texts,
    nameField,
    isFixed,
    Entry,
    Trial = null,
    onSave,
  } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const [isSaving, setSaving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The list that would be changed does not tell of what is being saved.
  const isLocked = isFixed || isSaving;
  const isFull = maxItems !== null && list.length >= maxItems;
  const nameOf = (value: ObjectValue): string => String(value[nameField]);
  const names = list.map(nameOf);

  const focusOpener = (index: number | 'new'): void =>
    focusIfLost(place.current?.querySelector<HTMLElement>(`[data-opens="${index}"] button`));
  /** Back to the button that opened the form, which is only now there again. */
  const close = (index: number | null): void => {
    flushSync(() => setOpen(null));
    focusOpener(index ?? 'new');
  };
  async function save(index: number | null, value: ObjectValue): Promise<void> {
    setSaving(true);
    const isSaved = await onSave(withEntry(list, index, value), false);
    setSaving(false);
    if (isSaved) close(index);
  }
  const form = (index: number | null, start: ObjectValue): ReactNode => (
    <ObjectForm
      path={path}
      index={index ?? list.length}
      title={index === null ? texts.newTitle : texts.nameOf(start)}
      shapes={shapes}
      texts={texts}
      start={start}
      listWith={(value) => withEntry(list, index, value)}
      Trial={Trial}
      isSaving={isSaving}
      onSave={(value) => void save(index, value)}
      onClose={() => close(index)}
    />
  );
  const duplicate = (value: ObjectValue): void =>
    setOpen({
      name: null,
      start: { ...value, [nameField]: freeName(nameOf(value), names) },
    });
  const addNew = (): void => {
    const [shape] = shapes;
    if (shape !== undefined) setOpen({ name: null, start: emptyObject(shape) });
  };

  return (
    <div className="object-list" ref={place}>
      {list.length > 0 && (
        <ul aria-label={label} className="sources">
          {list.map((value, index) => (
            <li key={names[index]} className="object-entry">
              {open !== null && open.name === names[index] ? (
                form(index, open.start)
              ) : (
                <>
                  <Entry value={value} />
                  <div className="object-tools" data-opens={index}>
                    <Button
                      look="bare"
                      isDisabled={isLocked}
                      aria-label={t('objectList.editOf', { name: texts.nameOf(value) })}
                      onPress={() =>
                        setOpen({
                          name: nameOf(value),
                          start: inItsShape(shapes, value),
                        })
                      }
                    >
                      <Pencil size={16} aria-hidden="true" />
                      {t('objectList.edit')}
                    </Button>
                    <Button
                      look="bare"
                      isDisabled={isLocked || isFull}
                      aria-label={t('objectList.duplicateOf', { name: texts.nameOf(value) })}
                      onPress={() => duplicate(value)}
                    >
                      <Copy size={16} aria-hidden="true" />
                      {t('objectList.duplicate')}
                    </Button>
                    <Button
                      look="bare"
                      isDisabled={isLocked}
                      aria-label={t('objectList.removeOf', { name: texts.nameOf(value) })}
                      onPress={() => {
                        void onSave(withoutEntry(list, index), true).then(() => focusOpener('new'));
                      }}
                    >
                      <Trash2 size={16} aria-hidden="true" />
                      {t('objectList.remove')}
                    </Button>
                  </div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== null && open.name === null ? (
        <div className="object-entry object-new">{form(null, open.start)}</div>
      ) : (
        <div data-opens="new">
          <Button isDisabled={isLocked || isFull} onPress={addNew}>
            <Plus size={17} aria-hidden="true" />
            {texts.add}
          </Button>
          {isFull && <p className="small quiet">{t('objectList.full', { count: maxItems })}</p>}
        </div>
      )}
    </div>
  );
}

/** With the defaults that the saved one leaves out. */
const inItsShape = (shapes: readonly ObjectShape[], value: ObjectValue): ObjectValue => {
  const shape = shapeOf(shapes, value);
  return shape === undefined ? value : { ...emptyObject(shape), ...value };
};
