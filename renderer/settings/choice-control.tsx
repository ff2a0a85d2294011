import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { ChoiceList } from './choice-list.tsx';
import type { ControlProps } from './control-props.ts';

/** As many as are seen at a glance in one line. */
const mostSegments = 3;

/** One of several: with their meaning where they have one to tell, in a line where they are few. */
export function ChoiceControl({ setting, words, isDisabled, onSave }: ControlProps) {
  const value = String(setting.value);
  const { choices, title } = words;
  const common = {
    label: title,
    value,
    isDisabled,
    onChange: (wanted: string) => void onSave(wanted),
  };
  if (choices.some(({ help }) => help !== '')) {
    return <ChoiceList {...common} choices={choices} />;
  }
  const options = choices.map((choice) => ({ value: choice.value, text: choice.title }));
  return options.length <= mostSegments ? (
    <Segmented {...common} hidesLabel options={options} />
  ) : (
    <Select {...common} hidesLabel options={options} />
  );
}
