import { Switch } from 'react-aria-components/Switch';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { SettingView } from '../../../shared/contract/index.ts';
import { NumberSetting } from './number-setting.tsx';
import { settingKind } from './setting-kind.ts';
import { settingValueText } from './setting-value-text.ts';
import { TextSetting } from './text-setting.tsx';

export interface SettingControlProps {
  readonly setting: SettingView;
  readonly isBusy: boolean;
  readonly onSave: (value: unknown) => void;
}

/** The control that fits the schema; what fits none is shown and edited in the file. */
export function SettingControl({ setting, isBusy, onSave }: SettingControlProps) {
  const { t } = useTranslation();
  const { path, title, value, unit, overriddenBy } = setting;
  const kind = settingKind(setting.schema);
  const isDisabled = overriddenBy !== null || isBusy;
  const described = { 'aria-labelledby': `title-${path}`, 'aria-describedby': `help-${path}` };
  switch (kind.kind) {
    case 'boolean':
      return (
        <Switch
          className="switch"
          {...described}
          isSelected={value === true}
          isDisabled={isDisabled}
          onChange={onSave}
        >
          <span className="switch-track" aria-hidden="true" />
        </Switch>
      );
    case 'choice':
      return (
        <select
          className="input"
          {...described}
          value={String(value)}
          disabled={isDisabled}
          onChange={(event) => onSave(event.target.value)}
        >
          {kind.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      );
    case 'number':
      return (
        <NumberSetting
          title={title}
          described={described}
          kind={kind}
          unit={unit}
          value={value}
          isDisabled={isDisabled}
          onSave={onSave}
        />
      );
    case 'text':
      return (
        <TextSetting
          title={title}
          described={described}
          maxLength={kind.maxLength}
          value={value}
          isDisabled={isDisabled}
          onSave={onSave}
        />
      );
    case 'file':
      return (
        <div className="setting-file">
          <code>{settingValueText(value, t)}</code>
          <span className="small quiet">{t('setting.inFile')}</span>
        </div>
      );
    default:
      return assertNever(kind);
  }
}
