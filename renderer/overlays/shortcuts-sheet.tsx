import { type CommandId, commandIds, commandKeys } from '../commands/command-list.ts';
import { setLetterKeys, useLetterKeys } from '../commands/letter-keys.ts';
import { Drawer } from '../components/drawer.tsx';
import { Kbd } from '../components/kbd.tsx';
import { Switch } from '../components/switch.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { paletteKeys } from './palette-keys.ts';
import '../styles/overlays.css';

/** Every key there is, and the switch for single characters. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const on = useLetterKeys((state) => state.on);
  const rows: readonly (readonly [CommandId, readonly string[]])[] = [
    ['show-palette', paletteKeys(navigator.platform, t('shortcuts.control'))],
    ...commandIds.flatMap((id) => {
      const keys = commandKeys[id];
      return keys === undefined ? [] : [[id, keys] as const];
    }),
  ];
  return (
    <Drawer title={t('shortcuts.title')} onClose={onClose}>
      <dl className="shortcut-list">
        {rows.map(([id, keys]) => (
          <div key={id}>
            <dt>{t(`command.${id}`)}</dt>
            <dd>
              <Kbd keys={keys} isSequence={id !== 'show-palette'} />
            </dd>
          </div>
        ))}
      </dl>
      <Switch isSelected={on} onChange={setLetterKeys}>
        {t('shortcuts.letters')}
      </Switch>
      <p className="small quiet">{t('shortcuts.lettersHelp')}</p>
    </Drawer>
  );
}
