import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { announce } from '../../components/announcement.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** The host takes no longer text. */
const longestProfile = 50_000;

export interface CheckedProfile {
  readonly kind: 'checked';
  readonly name: string;
  readonly text: string;
  readonly outcome: Output<'settings.applyProfile'>;
}

export type ProfileState =
  | { readonly kind: 'none' | 'reading' | 'left' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | CheckedProfile;

export interface Profile {
  readonly state: ProfileState;
  readonly isApplying: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly apply: (profile: CheckedProfile) => Promise<void>;
  readonly leave: () => void;
}

/** A profile from a file to the settings, in two steps, and back. */
export function useProfile(): Profile {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const queries = useQueryClient();
  const [state, setState] = useState<ProfileState>({ kind: 'none' });
  const [isApplying, setApplying] = useState(false);

  const refresh = (): void => void queries.invalidateQueries();

  async function choose(file: File): Promise<void> {
    // Four bytes a character at most: what is larger is longer.
    if (file.size > longestProfile * 4) {
      return setState({ kind: 'failed', sentence: t('profile.tooLarge') });
    }
    setState({ kind: 'reading' });
    const text = await file.text();
    if (text.length > longestProfile) {
      return setState({ kind: 'failed', sentence: t('profile.tooLarge') });
    }
    const checked = await bridge.command('settings.applyProfile', { text, dryRun: true });
    if (!checked.ok) {
      return setState({ kind: 'failed', sentence: errorSentence(checked.error, t) });
    }
    const { name } = file;
    setState({ kind: 'checked', name, text, outcome: checked.value });
    const { changed, problems } = checked.value;
    // What is wrong interrupts by itself.
    if (problems.length > 0) return;
    const count = changed.length;
    announce(t(count === 0 ? 'profile.nothing' : 'profile.wouldChange', { name, count }));
  }

  async function apply(profile: CheckedProfile): Promise<void> {
    setApplying(true);
    // What is in force now is the newest of the saved settings: the way back.
    const saved = await bridge.query('settings.revisions', { page: 0, pageSize: 1 });
    const { text } = profile;
    const applied = await bridge.command('settings.applyProfile', { text, dryRun: false });
    setApplying(false);
    refresh();
    if (!applied.ok) {
      return setState({ kind: 'failed', sentence: errorSentence(applied.error, t) });
    }
    if (applied.value.problems.length > 0) {
      return setState({ ...profile, outcome: applied.value });
    }
    setState({ kind: 'left' });
    const before = saved.ok ? saved.value.items[0]?.id : undefined;
    tell({
      text: t('profile.applied', { count: applied.value.changed.length }),
      ...(before !== undefined && {
        action: { text: t('toast.undo'), run: () => void undo(before) },
      }),
    });
  }

  async function undo(id: number): Promise<void> {
    const reverted = await bridge.command('settings.revert', { id });
    refresh();
    if (reverted.ok) tell({ text: t('profile.undone') });
    else tell({ tone: 'bad', text: errorSentence(reverted.error, t) });
  }

  return { state, isApplying, choose, apply, leave: () => setState({ kind: 'left' }) };
}
