import { EventEmitter } from 'node:events';
import { note, onDeed } from './notes.ts';

interface Options {
  readonly title?: string;
  readonly body?: string;
}

const shown = new Map<number, Notification>();
let last = 0;

export class Notification extends EventEmitter {
  readonly title: string;
  readonly body: string;
  readonly #number: number;
  readonly #options: Options;

  constructor(options: Options = {}) {
    super();
    last += 1;
    this.#number = last;
    this.#options = options;
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }

  static isSupported(): boolean {
    return process.env['STAND_IN_NOTIFICATIONS'] !== 'none';
  }

  show(): void {
    shown.set(this.#number, this);
    note('notification.shown', { number: this.#number, ...this.#options });
    queueMicrotask(() => this.emit('show'));
  }

  close(): void {
    shown.delete(this.#number);
    note('notification.closed', { number: this.#number });
    this.emit('close');
  }
}

const numbered = (number: number): Notification => {
  const found = shown.get(number);
  if (found === undefined) throw new Error(`There is no notification ${number}.`);
  return found;
};

onDeed('notification.click', (number: number) => numbered(number).emit('click'));
onDeed('notification.action', ({ number, index }: { number: number; index: number }) =>
  numbered(number).emit('action', { actionIndex: index }, index),
);
