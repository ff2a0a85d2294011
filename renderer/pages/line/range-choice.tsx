import { Segmented } from '../../components/segmented.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type LinePreset, linePresets, type LineSearch } from './line-search.ts';

interface RangeChoiceProps {
  readonly search: LineSearch;
  readonly onPreset: (preset: LinePreset) => void;
  /** Keeps what is seen, to be changed by its ends. */
  readonly onCustom: () => void;
}

export function RangeChoice({ search, onPreset, onCustom }: RangeChoiceProps) {
  const { t } = useTranslation();
  const options = [
    ...linePresets.map((value) => ({ value, text: t(`line.preset.${value}`) })),
    { value: 'custom' as const, text: t('line.custom') },
  ];
  return (
    <Segmented
      label={t('line.range')}
      hidesLabel
      value={search.zoom === null ? search.preset : 'custom'}
      options={options}
      onChange={(value) => (value === 'custom' ? onCustom() : onPreset(value))}
    />
  );
}
