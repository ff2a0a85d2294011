import { Link } from 'wouter';
import { assertNever } from '../../shared/assert-never.ts';
import { Switch } from '../components/switch.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import { ChoiceControl } from './choice-control.tsx';
import { controlKind } from './control-kind.ts';
import type { ControlProps } from './control-props.ts';
import { SecretControl } from './secret-control.tsx';
import { pageOfSetting } from './page-of-setting.ts';
import { TextsControl } from './texts-control.tsx';
import { TypedControl } from './typed-control.tsx';
import { useValueText } from './use-value-text.ts';

/** The control that fits the schema; what fits none is shown, and edited in the file. */
export function SettingControl(props: ControlProps) {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { setting, isDisabled, described, onSave } = props;
  const page = pageOfSetting(setting.path);
  if (page !== null) {
    return (
      <div className="setting-file">
        <span>{textOf(setting, setting.value)}</span>
        <Link href={page}>{t('discordPage.openPage')}</Link>
      </div>
    );
  }
  if (setting.secret) return <SecretControl {...props} />;
  const kind = controlKind(setting.schema);
  switch (kind.kind) {
    case 'switch':
      return (
        <Switch
          {...described}
          isSelected={setting.value === true}
          isDisabled={isDisabled}
          onChange={(isOn) => void onSave(isOn)}
        />
      );
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'number':
    case 'text':
      return <TypedControl {...props} kind={kind} />;
    case 'texts':
      return <TextsControl {...props} kind={kind} />;
    // An editor of its own stands where such a list belongs (object-list-editor.tsx).
    case 'objects':
    case 'file':
      return (
        <div className="setting-file">
          <span>{textOf(setting, setting.value)}</span>
          <span className="small quiet">{t('setting.inFile')}</span>
        </div>
      );
    default:
      return assertNever(kind);
  }
}
