import { describe, expect, it } from 'vitest';
import { trayView, type TrayWishes } from '../../../../electron/desktop/tray-view.ts';
import type { LinkState } from '../../../../shared/domain/link.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import {
  confirmedSnapshot,
  egressSetSnapshot,
  pausedSnapshot,
  unknownSnapshot,
  waitingSnapshot,
} from '../../../support/canned-snapshots.ts';
import { english } from '../../../support/english.ts';
import { formatOf } from '../../../support/formats.ts';

const now = Date.UTC(2026, 2, 2, 12);
const t = english();
const wishes: TrayWishes = {
  now,
  isMasked: false,
  update: { state: 'idle', checkedAt: null },
  words: (key, values) => t(key, { ...values }),
  format: formatOf(),
};
/** A space before a unit does not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const textsOf = (snapshot: Snapshot, changed: Partial<TrayWishes> = {}): readonly string[] =>
  trayView(snapshot, { ...wishes, ...changed }).menu.map((entry) =>
    entry.kind === 'separator' ? '—' : plain(entry.text),
  );
const withLink = (state: LinkState): Snapshot => {
  const snapshot = confirmedSnapshot(now);
  return { ...snapshot, link: { ...snapshot.link, state } };
};

describe('the menu of the tray', () => {
  it('says the address, whose it is, how the line is and what changed last, then what can be done', () => {
    expect(textsOf(confirmedSnapshot(now))).toEqual([
      'Copy 203.0.113.47',
      'Copy 2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84',
      'Example Telecom AG',
      'Austria',
      'The line has been up for 1 d 2 h',
      'Address changed yesterday at 08:48',
      '—',
      'Check now',
      'Pause',
      '—',
      'Open IP Beacon',
      'Settings',
      '—',
      'Quit IP Beacon',
    ]);
  });

  it('does what it says', () => {
    const { menu } = trayView(confirmedSnapshot(now), wishes);
    expect(menu.flatMap((entry) => (entry.kind === 'command' ? entry.command : []))).toEqual([
      { do: 'copy', address: '203.0.113.47' },
      { do: 'copy', address: '2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84' },
      { do: 'show', path: '/history/60' },
      { do: 'check' },
      { do: 'show', path: '/' },
      { do: 'show', path: '/settings' },
      { do: 'quit' },
    ]);
  });

  it('offers four lengths of a pause, which count from when one is chosen', () => {
    const { menu } = trayView(confirmedSnapshot(now), wishes);
    expect(menu.find(({ kind }) => kind === 'submenu')).toEqual({
      kind: 'submenu',
      text: 'Pause',
      entries: [
        ['15 minutes', '15-minutes'],
        ['1 hour', '1-hour'],
        ['Until tomorrow', 'tomorrow'],
        ['Until resumed', 'open'],
      ].map(([text, choice]) => ({ kind: 'command', text, command: { do: 'pause', choice } })),
    });
  });

  it('says in a pause until when it lasts in the place of the line, and offers to end it', () => {
    const { menu } = trayView(pausedSnapshot(now), wishes);
    expect(textsOf(pausedSnapshot(now)).slice(4, 10)).toEqual([
      'Paused until 2 Mar 2026, 12:56',
      'Address changed yesterday at 08:48',
      '—',
      'Check now',
      'Resume',
      '—',
    ]);
    expect(menu).toContainEqual({ kind: 'command', text: 'Resume', command: { do: 'resume' } });
    expect(menu.some(({ kind }) => kind === 'submenu')).toBe(false);
    const open = { ...pausedSnapshot(now), pause: { since: now, until: null } };
    expect(textsOf(open)[4]).toBe('Paused until resumed');
  });

  it('masks addresses where they are masked, and copies them whole', () => {
    const view = trayView(confirmedSnapshot(now), { ...wishes, isMasked: true });
    expect(view.menu[0]).toEqual({
      kind: 'command',
      text: 'Copy 203.0.•.•',
      command: { do: 'copy', address: '203.0.113.47' },
    });
    expect(view.tooltip).not.toContain('113.47');
  });

  it('leads to the history when the last change has no page of its own', () => {
    const snapshot = confirmedSnapshot(now);
    const { lastChange } = snapshot;
    if (lastChange === null) throw new Error('One is canned.');
    const { menu } = trayView({ ...snapshot, lastChange: { ...lastChange, id: 0 } }, wishes);
    expect(menu).toContainEqual(
      expect.objectContaining({ command: { do: 'show', path: '/history' } }),
    );
  });

  it('offers no second look while one is under way', () => {
    const { menu } = trayView({ ...confirmedSnapshot(now), looking: true }, wishes);
    expect(menu).toContainEqual({ kind: 'fact', text: 'Checking…' });
    expect(menu).not.toContainEqual(expect.objectContaining({ command: { do: 'check' } }));
  });

  it('says that nothing is known yet', () => {
    expect(textsOf({ ...waitingSnapshot(now), looking: false }).slice(0, 4)).toEqual([
      'No address is known yet.',
      'Whether the line is up is not known yet',
      '—',
      'Check now',
    ]);
  });

  it('shows some of a set of addresses and not all of them', () => {
    const snapshot = egressSetSnapshot(now);
    const { ipv4 } = snapshot.families;
    const addresses = Array.from({ length: 9 }, (_, index) => `203.0.113.${index}`);
    const many = { ...snapshot, families: { ...snapshot.families, ipv4: { ...ipv4, addresses } } };
    expect(textsOf(many).filter((text) => text.startsWith('Copy 203.'))).toHaveLength(4);
    expect(trayView(many, wishes).tooltip).toContain('203.0.113.0 …');
  });

  it('does not move while it is open: the line’s time is in whole minutes', () => {
    const snapshot = confirmedSnapshot(now);
    const link = { ...snapshot.link, since: now - 90_500 };
    expect(textsOf({ ...snapshot, link })).toContain('The line has been up for 1 m');
    const fresh = { ...snapshot.link, since: now - 59_000 };
    expect(textsOf({ ...snapshot, link: fresh })).toContain('The line is up');
  });
});

describe('the icon of the tray', () => {
  it.each([
    ['confirmed', confirmedSnapshot(now)],
    ['several', egressSetSnapshot(now)],
    ['unknown', waitingSnapshot(now)],
    ['unknown', unknownSnapshot(now)],
    ['degraded', withLink('degraded')],
    ['offline', withLink('offline')],
    ['confirmed', withLink('unknown')],
    ['paused', pausedSnapshot(now)],
  ] as const)('is "%s"', (icon, snapshot) => {
    expect(trayView(snapshot, wishes).icon).toBe(icon);
  });
});

describe('the tooltip of the tray', () => {
  it('says the state, the address, since when, and the line', () => {
    const snapshot = confirmedSnapshot(now);
    const { ipv4 } = snapshot.families;
    const families = { ipv4, ipv6: waitingSnapshot(now).families.ipv6 };
    expect(trayView({ ...snapshot, families }, wishes).tooltip).toBe(
      'IP Beacon: confirmed\n203.0.113.47 since 1 Mar 2026, 08:48\nThe line is up',
    );
  });

  it('says that it is paused, and until when', () => {
    const snapshot = pausedSnapshot(now);
    const { ipv4 } = snapshot.families;
    const families = { ipv4, ipv6: waitingSnapshot(now).families.ipv6 };
    expect(trayView({ ...snapshot, families }, wishes).tooltip).toBe(
      'IP Beacon: paused\n203.0.113.47 since 1 Mar 2026, 08:48\nPaused until 2 Mar 2026, 12:56',
    );
  });

  it('stays within what Windows shows, in whole lines', () => {
    const { tooltip } = trayView(confirmedSnapshot(now), wishes);
    expect(tooltip.length).toBeLessThanOrEqual(127);
    expect(tooltip.split('\n')).toEqual([
      'IP Beacon: confirmed',
      '203.0.113.47 since 1 Mar 2026, 08:48',
      '2001:db8:4a7c:1f00:5d3e:9b21:70ff:2c84 since 1 Mar 2026, 08:48',
    ]);
  });
});

describe('another version', () => {
  const release = { version: '1.2.0', notes: null };
  const lastOf = (update: TrayWishes['update']): readonly string[] =>
    textsOf(confirmedSnapshot(now), { update }).slice(-2);

  it.each<[TrayWishes['update'], string]>([
    [{ state: 'available', release }, 'Download version 1.2.0'],
    [{ state: 'downloading', release, percent: 7 }, 'Downloading version 1.2.0 …'],
    [{ state: 'ready', release }, 'Restart as version 1.2.0'],
    [{ state: 'checking' }, '—'],
    [{ state: 'failed', problem: 'It did not come.' }, '—'],
    [{ state: 'off', reason: 'It is off.' }, '—'],
  ])('in the state %o', (update, text) => {
    expect(lastOf(update)).toEqual([text, 'Quit IP Beacon']);
  });
});
