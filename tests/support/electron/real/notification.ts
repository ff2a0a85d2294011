import { Notification } from 'electron';
import { note, onDeed } from '../notes.ts';
import { instead, watch } from './wrap.ts';

const shown = new Map<number, Notification>();
const numbers = new WeakMap<Notification, number>();
let last = 0;

const numbered = (number: number): Notification => {
  const found = shown.get(number);
  if (found === undefined) throw new Error(`There is no notification ${number}.`);
  return found;
};

export function watchNotifications(): void {
  if (process.env['STAND_IN_NOTIFICATIONS'] === 'none')
    instead(Notification, 'isSupported', () => false);
  watch(Notification.prototype, 'show', (_words, notification) => {
    last += 1;
    shown.set(last, notification);
    numbers.set(notification, last);
    const { title, body, silent, actions } = notification;
    note('notification.shown', { number: last, title, body, silent, actions });
  });
  watch(Notification.prototype, 'close', (_words, notification) => {
    const number = numbers.get(notification) ?? 0;
    shown.delete(number);
    note('notification.closed', { number });
  });
  onDeed('notification.click', (number: number) => numbered(number).emit('click'));
  onDeed('notification.action', ({ number, index }: { number: number; index: number }) =>
    numbered(number).emit('action', { actionIndex: index }, index),
  );
}
