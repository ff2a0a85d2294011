import type { SettingView } from '../../../shared/contract/index.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { controlKind } from '../../settings/control-kind.ts';
import { isSchema } from '../../settings/json-schema.ts';
import { ObjectListEditor } from '../../settings/object-list-editor.tsx';
import { useSaveSetting } from '../../settings/use-save-setting.ts';
import { OwnSource } from './own-source.tsx';
import { SourceTryOut } from './source-try-out.tsx';
import { useSourceTexts } from './use-source-texts.ts';

/** The list `address.sources`, each with its test and its health. */
export function OwnSourceEditor({ setting }: { readonly setting: SettingView }) {
  const { t } = useTranslation();
  const texts = useSourceTexts();
  const { save, refusal } = useSaveSetting(setting, t('settings.ownSources'));
  const kind = controlKind(setting.schema);
  if (kind.kind !== 'objects') return null;
  const { path, value, overriddenBy } = setting;
  const list = Array.isArray(value) ? value.filter(isSchema) : [];
  return (
    <>
      {overriddenBy !== null && <p>{t('setting.overridden', { variable: overriddenBy })}</p>}
      {list.length === 0 && <p className="quiet">{t('sourceForm.none')}</p>}
      <ObjectListEditor
        path={path}
        label={t('settings.ownSources')}
        shapes={kind.shapes}
        maxItems={kind.maxItems}
        list={list}
        texts={texts}
        nameField="id"
        isFixed={overriddenBy !== null}
        Entry={OwnSource}
        Trial={SourceTryOut}
        onSave={save}
      />
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
