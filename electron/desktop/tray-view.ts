// What the tray shows, as data: the shell (tray.ts) only applies it.

import { type BeaconState, beaconState } from '../../shared/domain/beacon-state.ts';
import { families } from '../../shared/domain/family.ts';
import type { LinkSnapshot, LinkState } from '../../shared/domain/link.ts';
import { maskAddress } from '../../shared/domain/mask.ts';
import type { Pause } from '../../shared/domain/pause.ts';
import { type PauseChoice, pauseChoices } from '../../shared/domain/pause-choice.ts';
import type { FamilySnapshot, Snapshot } from '../../shared/domain/snapshot.ts';
import { type TitleState, titleState } from '../../shared/domain/title-state.ts';
import { verdictOf } from '../../shared/domain/verdict.ts';
import type { UpdateState } from './update/update-state.ts';
import type { Format } from '../../shared/format/format.ts';
import { placeName } from '../../shared/format/place-name.ts';

export type TrayCommand =
  /** The whole address, also where the menu masks it. */
  | { readonly do: 'copy'; readonly address: string }
  | { readonly do: 'check' }
  /** From the moment it is chosen: a menu may have been open, or unchanged, for hours. */
  | { readonly do: 'pause'; readonly choice: PauseChoice }
  | { readonly do: 'resume' }
  | { readonly do: 'show'; readonly path: string }
  /** Of another version. */
  | { readonly do: 'download' }
  | { readonly do: 'install' }
  | { readonly do: 'quit' };

export type TrayEntry =
  | { readonly kind: 'separator' }
  /** Said, not to be chosen. */
  | { readonly kind: 'fact'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string; readonly command: TrayCommand }
  | { readonly kind: 'submenu'; readonly text: string; readonly entries: readonly TrayEntry[] };

export interface TrayView {
  /** Each has a picture of a shape of its own. */
  readonly icon: BeaconState;
  readonly tooltip: string;
  readonly menu: readonly TrayEntry[];
}

type WordKey =
  | `titleState.${TitleState}`
  | `link.${LinkState}`
  | `link.${LinkState}For`
  | 'look.checkNow'
  | 'look.checking'
  | 'nav.settings'
  | 'network.city'
  | `tray.pauseFor.${PauseChoice}`
  | `tray.${'pause' | 'pausedUntil' | 'pausedOpen' | 'resume'}`
  | `tray.${'downloadUpdate' | 'downloading' | 'installUpdate'}`
  | `tray.${'state' | 'addressSince' | 'noAddress' | 'copy' | 'changed' | 'open' | 'quit'}`;

export interface TrayWishes {
  readonly now: number;
  /** Whether addresses are masked on this screen. */
  readonly isMasked: boolean;
  readonly update: UpdateState;
  readonly words: (key: WordKey, values: object) => string;
  readonly format: Pick<Format, 'country' | 'dateTime' | 'duration' | 'moment'>;
}

/** Windows shows 127 signs. https://learn.microsoft.com/en-us/windows/win32/api/shellapi/ns-shellapi-notifyicondataw */
const longestTooltip = 127;
/** Of an egress set, which may have dozens. */
const mostAddresses = 4;
const minuteMs = 60_000;

const separator: TrayEntry = { kind: 'separator' };

export function trayView(snapshot: Snapshot, wishes: TrayWishes): TrayView {
  const { words } = wishes;
  const verdict = verdictOf(snapshot);
  const { state } = snapshot.link;
  const word = words(`titleState.${titleState(verdict, state, false)}`, {});
  const known = families
    .map((family) => snapshot.families[family])
    .filter(({ addresses }) => addresses.length > 0);
  const addressLines = known.map((family) => addressSince(family, wishes));
  return {
    icon: beaconState(verdict, state, false),
    tooltip: wholeLines([
      words('tray.state', { state: word }),
      ...(addressLines.length > 0 ? addressLines : [words('tray.noAddress', {})]),
      snapshot.pause === null ? words(`link.${state}`, {}) : pauseText(snapshot.pause, wishes),
    ]),
    menu: [
      ...addressEntries(known, wishes),
      ...networkFacts(known, wishes),
      {
        kind: 'fact',
        text:
          snapshot.pause === null
            ? linkText(snapshot.link, wishes)
            : pauseText(snapshot.pause, wishes),
      },
      ...changeEntries(snapshot, wishes),
      separator,
      snapshot.looking
        ? { kind: 'fact', text: words('look.checking', {}) }
        : { kind: 'command', text: words('look.checkNow', {}), command: { do: 'check' } },
      pauseEntry(snapshot.pause, wishes),
      separator,
      { kind: 'command', text: words('tray.open', {}), command: { do: 'show', path: '/' } },
      {
        kind: 'command',
        text: words('nav.settings', {}),
        command: { do: 'show', path: '/settings' },
      },
      separator,
      ...updateEntries(wishes),
      { kind: 'command', text: words('tray.quit', {}), command: { do: 'quit' } },
    ],
  };
}

function updateEntries({ update, words }: TrayWishes): readonly TrayEntry[] {
  switch (update.state) {
    case 'available': {
      const text = words('tray.downloadUpdate', { version: update.release.version });
      return [{ kind: 'command', text, command: { do: 'download' } }];
    }
    case 'downloading':
      return [
        { kind: 'fact', text: words('tray.downloading', { version: update.release.version }) },
      ];
    case 'ready': {
      const text = words('tray.installUpdate', { version: update.release.version });
      return [{ kind: 'command', text, command: { do: 'install' } }];
    }
    default:
      return [];
  }
}

const shown = (address: string, { isMasked }: TrayWishes): string =>
  maskAddress(address, isMasked ? 'public' : 'owner');

function addressSince({ addresses, since }: FamilySnapshot, wishes: TrayWishes): string {
  const [first = '', ...others] = addresses;
  const address = others.length > 0 ? `${shown(first, wishes)} …` : shown(first, wishes);
  if (since === null) return address;
  return wishes.words('tray.addressSince', { address, when: wishes.format.dateTime(since) });
}

function addressEntries(
  known: readonly FamilySnapshot[],
  wishes: TrayWishes,
): readonly TrayEntry[] {
  const entries = known.flatMap(({ addresses }) =>
    addresses.slice(0, mostAddresses).map((address): TrayEntry => ({
      kind: 'command',
      text: wishes.words('tray.copy', { address: shown(address, wishes) }),
      command: { do: 'copy', address },
    })),
  );
  return entries.length > 0
    ? entries
    : [{ kind: 'fact', text: wishes.words('tray.noAddress', {}) }];
}

/** Whose network, and where: each said once where both families say the same. */
function networkFacts(
  known: readonly FamilySnapshot[],
  { words, format }: TrayWishes,
): readonly TrayEntry[] {
  const texts = known.flatMap(({ addresses, insights }) => {
    const insight = insights.find(({ address }) => address === addresses[0]);
    if (insight === undefined) return [];
    return [insight.network?.organisation ?? [], placeName(insight, words, format) ?? []].flat();
  });
  return [...new Set(texts)].map((text) => ({ kind: 'fact', text }));
}

/** In whole minutes: a menu that is open does not move. */
function linkText({ state, since }: LinkSnapshot, { now, words, format }: TrayWishes): string {
  const minutes = since === null ? 0 : Math.floor((now - since) / minuteMs);
  if (minutes < 1) return words(`link.${state}`, {});
  return words(`link.${state}For`, { held: format.duration(minutes * minuteMs) });
}

const pauseText = ({ until }: Pause, { words, format }: TrayWishes): string =>
  until === null
    ? words('tray.pausedOpen', {})
    : words('tray.pausedUntil', { when: format.dateTime(until) });

const pauseEntry = (pause: Pause | null, { words }: TrayWishes): TrayEntry =>
  pause === null
    ? {
        kind: 'submenu',
        text: words('tray.pause', {}),
        entries: pauseChoices.map((choice) => ({
          kind: 'command',
          text: words(`tray.pauseFor.${choice}`, {}),
          command: { do: 'pause', choice },
        })),
      }
    : { kind: 'command', text: words('tray.resume', {}), command: { do: 'resume' } };

function changeEntries(
  { lastChange }: Snapshot,
  { now, words, format }: TrayWishes,
): readonly TrayEntry[] {
  if (lastChange === null) return [];
  const text = words('tray.changed', { when: format.moment(lastChange.confirmedAt, now) });
  // One that could not be written down has no number, and no page.
  const path = lastChange.id === 0 ? '/history' : `/history/${lastChange.id}`;
  return [{ kind: 'command', text, command: { do: 'show', path } }];
}

/** As many of them as there is room for. */
function wholeLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > longestTooltip) break;
    text = longer;
  }
  return text;
}
