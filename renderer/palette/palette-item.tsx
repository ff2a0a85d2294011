import { ArrowRight, SlidersHorizontal, Zap } from 'lucide-react';
import { MenuItem } from 'react-aria-components/Menu';
import { Kbd } from '../components/kbd.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import type { PaletteEntry } from './palette-entry.ts';

const icons = { page: ArrowRight, action: Zap, setting: SlidersHorizontal } as const;

export function PaletteItem({ entry }: { readonly entry: PaletteEntry }) {
  const { t } = useTranslation();
  const Icon = icons[entry.group];
  return (
    <MenuItem id={entry.id} textValue={entry.title} className="palette-item">
      <Icon
        size={17}
        aria-hidden="true"
        className={entry.group === 'page' ? 'forward' : undefined}
      />
      <span className="palette-title">{entry.title}</span>
      <span className="palette-group">{t(`palette.group.${entry.group}`)}</span>
      {entry.keys !== undefined && <Kbd keys={entry.keys} isSequence />}
    </MenuItem>
  );
}
