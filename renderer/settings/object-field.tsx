import { Select } from '../components/select.tsx';
import { Switch } from '../components/switch.tsx';
import { TextField } from '../components/text-field.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { choicesOf, numberOrNull } from './json-schema.ts';
import type { ObjectField } from './object-shapes.ts';
import { plainText } from './plain-text.ts';
import type { FieldTexts } from './object-texts.ts';

interface ObjectFieldControlProps {
  readonly field: ObjectField;
  readonly texts: FieldTexts;
  readonly value: unknown;
  readonly problem: string | null;
  readonly onChange: (value: unknown) => void;
}

/** One field of an object's form, by its JSON Schema. */
export function ObjectFieldControl(props: ObjectFieldControlProps) {
  const { field, texts, value, problem, onChange } = props;
  const { t } = useTranslation();
  const { schema, isRequired } = field;
  const choices = choicesOf(schema);
  if (choices !== null) {
    return (
      <Select
        label={texts.title}
        help={texts.help}
        value={plainText(value ?? schema['default'] ?? choices[0])}
        options={choices.map((choice) => ({ value: choice, text: choice }))}
        onChange={onChange}
      />
    );
  }
  if (schema['type'] === 'boolean') {
    return (
      <Switch isSelected={(value ?? schema['default']) === true} onChange={onChange}>
        {texts.title}
      </Switch>
    );
  }
  const { title } = texts;
  const isNumber = schema['type'] === 'number' || schema['type'] === 'integer';
  const maxLength = numberOrNull(schema['maxLength']);
  return (
    <TextField
      label={isRequired ? title : t('objectList.optional', { title })}
      help={texts.help}
      value={typeof value === 'string' ? value : ''}
      problem={problem}
      isCode={!isNumber}
      inputMode={isNumber ? 'decimal' : 'text'}
      {...(schema['default'] !== undefined && { placeholder: plainText(schema['default']) })}
      {...(maxLength !== null && { maxLength })}
      onChange={onChange}
    />
  );
}
