import { Download } from 'lucide-react';
import { useState } from 'react';
import { useRuntime } from '../../bridge/runtime.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { openSinkOfChoice } from '../../transfer/file-sink.ts';
import { fillSink } from '../../transfer/fill-sink.ts';

/** The settings as a file, without secrets. */
export function SaveProfile() {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<void> {
    const name = `ip-beacon-settings-${new Date().toISOString().slice(0, 10)}.yaml`;
    const sink = await openSinkOfChoice({ name, type: 'application/yaml' });
    if (sink === null) return;
    const saved = await fillSink(sink, async () => {
      const yaml = await bridge.query('settings.yaml', {});
      if (yaml.ok) await sink.write(yaml.value.text);
      return yaml;
    });
    setProblem(saved?.ok === false ? errorSentence(saved.error, t) : null);
    if (saved?.ok === true) announce(t('profile.saved', { name }));
  }

  return (
    <>
      <Button onPress={() => void save()}>
        <Download size={17} aria-hidden="true" />
        {t('profile.save')}
      </Button>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
