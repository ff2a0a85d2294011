import { useCallback } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Family } from '../../shared/domain/family.ts';
import { type PauseChoice, pauseEnd } from '../../shared/domain/pause-choice.ts';
import { receiveSnapshot } from '../bridge/live-state.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { announce } from '../components/announcement.ts';
import { copyText } from '../components/copy-text.ts';
import { errorSentence } from '../components/error-sentence.ts';
import { setMasked, useMask } from '../components/use-mask.ts';
import { useFormat } from '../format/use-format.ts';
import { chapterFor } from '../guide/chapters.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { openOverlay } from '../overlays/overlay-store.ts';
import { nextTheme } from '../theme.ts';
import { chooseTheme, useTheme } from '../theme-store.ts';
import { type CommandId, commandPages } from './command-list.ts';
import { searchPage } from './search-page.ts';

/** Does what a command says, wherever it was chosen. */
export function useRunCommand(): (id: CommandId) => void {
  const { t } = useTranslation();
  const { bridge, live } = useRuntime();
  const mask = useMask();
  const format = useFormat();

  return useCallback(
    (id) => {
      const copy = async (family: Family): Promise<void> => {
        const [address] = live.getState().snapshot?.families[family].addresses ?? [];
        if (address === undefined) {
          announce(t('address.noneFound', { family: t(`family.${family}`) }));
        } else if (await copyText(address)) {
          announce(t('address.copiedAnnouncement', { address: mask.address(address) }));
        }
      };
      const check = async (): Promise<void> => {
        announce(t('look.underWay'));
        const checked = await bridge.command('address.check', {});
        if (checked.ok) live.setState((state) => receiveSnapshot(state, checked.value));
        announce(
          checked.ok ? t('look.done') : t('look.failed', { why: errorSentence(checked.error, t) }),
        );
      };
      const pause = async (choice: PauseChoice): Promise<void> => {
        const until = pauseEnd(choice, Date.now(), format.startOfDay);
        const paused = await bridge.command('watch.pause', { until });
        announce(paused.ok ? t('verdict.paused') : errorSentence(paused.error, t));
      };
      const resume = async (): Promise<void> => {
        const resumed = await bridge.command('watch.resume', {});
        announce(resumed.ok ? t('look.underWay') : errorSentence(resumed.error, t));
      };
      const page = commandPages[id];
      if (page !== undefined) return navigate(page);
      const actions: Readonly<Partial<Record<CommandId, () => void>>> = {
        'check-now': () => void check(),
        'pause-15-minutes': () => void pause('15-minutes'),
        'pause-1-hour': () => void pause('1-hour'),
        'pause-tomorrow': () => void pause('tomorrow'),
        'pause-open': () => void pause('open'),
        resume: () => void resume(),
        'copy-ipv4': () => void copy('ipv4'),
        'copy-ipv6': () => void copy('ipv6'),
        'hide-addresses': () => {
          setMasked(!mask.masked);
          announce(t(mask.masked ? 'mask.shown' : 'mask.masked'));
        },
        'next-theme': () => chooseTheme(nextTheme(useTheme.getState().theme)),
        'search-page': () => searchPage(document),
        'show-palette': () => openOverlay({ kind: 'palette' }),
        'show-shortcuts': () => openOverlay({ kind: 'shortcuts' }),
        'show-help': () =>
          openOverlay({ kind: 'help', chapter: chapterFor(window.location.pathname) }),
        'first-steps': () => openOverlay({ kind: 'first-steps' }),
      };
      actions[id]?.();
    },
    [bridge, format, live, mask, t],
  );
}
