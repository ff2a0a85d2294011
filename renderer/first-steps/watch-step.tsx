import { CircleCheck, CircleHelp } from 'lucide-react';
import { families } from '../../shared/domain/family.ts';
import { useCommand } from '../bridge/use-command.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useSetting } from './use-setting.ts';
import { AddressText } from '../components/address-text.tsx';
import { Button } from '../components/button.tsx';
import { thrownSentence } from '../components/error-sentence.ts';
import { Switch } from '../components/switch.tsx';

/** Who may be asked, and whether that finds the address. */
export function WatchStep() {
  const { t } = useTranslation();
  const builtIn = useSetting('address.builtInSources');
  const check = useCommand('address.check');
  return (
    <section className="first-step">
      <p>{t('firstSteps.watch.text')}</p>
      <Switch
        isSelected={builtIn.value === true}
        isDisabled={builtIn.isFixed}
        onChange={builtIn.change}
      >
        {t('firstSteps.watch.builtIn')}
      </Switch>
      <p className="small quiet">{t('firstSteps.watch.privacy')}</p>
      <div className="first-step-test">
        <Button isBusy={check.isPending} onPress={() => check.isPending || check.mutate({})}>
          {t('firstSteps.watch.test')}
        </Button>
        <output>
          {check.isPending && t('look.underWay')}
          {check.isError && thrownSentence(check.error, t)}
          {check.isSuccess && (
            <ul className="first-step-results">
              {families.map((family) => {
                const [address] = check.data.families[family].addresses;
                const Icon = address === undefined ? CircleHelp : CircleCheck;
                return (
                  <li key={family}>
                    <Icon size={17} aria-hidden="true" />
                    {address === undefined ? (
                      t('firstSteps.watch.none', { family: t(`family.${family}`) })
                    ) : (
                      <AddressText address={address} />
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </output>
      </div>
    </section>
  );
}
