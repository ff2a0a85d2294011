// What a bot shows, whatever it is made of in the end: components, an embed or a plain message (render-card.ts).
// Texts are Markdown as Discord has it; whatever comes from outside goes through plain() (plain.ts) first.

/** Colours the edge: as well as it can be, worth a look, bad, neither. */
export type Tone = 'good' | 'notice' | 'bad' | 'plain';

/** Found again by its custom id (custom-id.ts); pressing it runs `action` of `command`. */
export interface CardAction {
  /** Of the registry: `check`. */
  readonly command: string;
  /** Of that command; '' runs it anew and puts its card in this one's place. */
  readonly action: string;
  /** Handed to the action as they are; short: all of an id fits 100 characters. */
  readonly values: readonly string[];
}

export interface CardButton {
  readonly label: string;
  readonly emoji?: string;
  readonly look: 'primary' | 'secondary' | 'success' | 'danger';
  readonly action: CardAction;
  readonly isDisabled?: boolean;
}

export interface CardLink {
  readonly label: string;
  /** https only. */
  readonly url: string;
}

export interface CardChoice {
  readonly placeholder: string;
  readonly action: CardAction;
  /** At most 25. */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly detail?: string;
    readonly isChosen?: boolean;
  }[];
}

export type CardBlock =
  | { readonly type: 'text'; readonly text: string }
  /** Small and dim. */
  | { readonly type: 'note'; readonly text: string }
  /** Names beside values. */
  | {
      readonly type: 'facts';
      readonly facts: readonly { readonly name: string; readonly value: string }[];
    }
  /** A text with a button beside it. */
  | { readonly type: 'row'; readonly text: string; readonly button: CardButton }
  | { readonly type: 'line' }
  /** A file of the answer, by its name. */
  | { readonly type: 'picture'; readonly file: string; readonly alt: string };

export interface Card {
  readonly tone: Tone;
  readonly title: string;
  readonly blocks: readonly CardBlock[];
  /** At most 5 rows of at most 5. */
  readonly buttons?: readonly (readonly (CardButton | CardLink)[])[];
  readonly choice?: CardChoice;
}

/** A form that opens over Discord; what was typed comes back to the action. */
export interface Form {
  readonly title: string;
  readonly action: CardAction;
  /** 1 to 5. */
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly placeholder?: string;
    readonly value?: string;
    readonly isRequired: boolean;
    readonly isLong?: boolean;
    readonly maxLength: number;
  }[];
}
