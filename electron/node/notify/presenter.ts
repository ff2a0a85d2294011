// The port between what is told and what shows it: Electron's notifications, or node-notifier's.

/** A text to be shown. Plain: what shows it escapes it where its system reads markup. */
export interface Message {
  readonly title: string;
  /** Lines are kept where the system has them. */
  readonly body: string;
  /** Their labels; left out where the system has no buttons. */
  readonly buttons: readonly string[];
  readonly isSilent: boolean;
}

/** The index of the button that was pressed; null for the message itself. */
export type OnPress = (button: number | null) => void;

export interface Shown {
  /** Puts another message in its place, and shows it again. */
  readonly update: (message: Message, onPress: OnPress) => void;
  /** As far as the system can; what is gone already stays gone. */
  readonly close: () => void;
}

export interface Presenter {
  /** Never throws: that nothing can be shown is a state. @param thread names the place: `line` */
  readonly show: (thread: string, message: Message, onPress: OnPress) => Shown;
  /** Why nothing is shown, in a sentence; null while all is well, as far as is known. */
  readonly problem: () => string | null;
  readonly stop: () => void;
}
