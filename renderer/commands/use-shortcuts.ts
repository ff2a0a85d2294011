import { useEffect, useRef } from 'react';
import { openOverlay, useOverlay } from '../overlays/overlay-store.ts';
import { type CommandId, commandIds, commandKeys } from './command-list.ts';
import { type KeyBinding, nextKey } from './key-sequence.ts';
import { useLetterKeys } from './letter-keys.ts';
import { takesKeys } from './takes-keys.ts';
import { useRunCommand } from './use-run-command.ts';

const bindings: readonly KeyBinding<CommandId>[] = commandIds.flatMap((id) => {
  const keys = commandKeys[id];
  return keys === undefined ? [] : [{ id, keys }];
});

/** A sequence must be pressed within this time; longer ago it was something else. */
const sequenceMs = 1_500;

/** The keys of the whole page. None of them works while a dialog is open, which has keys of its own. */
export function useShortcuts(): void {
  const run = useRunCommand();
  const pressed = useRef<{ readonly keys: readonly string[]; readonly at: number }>({
    keys: [],
    at: 0,
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const isPaletteKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (isPaletteKey && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        if (canOpen()) openOverlay({ kind: 'palette' });
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !canOpen()) return;
      const isLetter = event.key.length === 1;
      if (isLetter && (!useLetterKeys.getState().on || takesKeys(event.target))) return;
      const pending = event.timeStamp - pressed.current.at < sequenceMs ? pressed.current.keys : [];
      const step = nextKey(bindings, pending, event.key);
      pressed.current = { keys: step.pending, at: event.timeStamp };
      if (step.match === null) return;
      event.preventDefault();
      run(step.match);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
}

const canOpen = (): boolean =>
  useOverlay.getState().open === null &&
  document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
