// What is drawn into which file, as data.

/** The colours of the variables in lighthouse.svg. */
export interface Look {
  readonly colours: Readonly<Record<'lamp' | 'tower' | 'ink' | 'bad' | 'dot', string>>;
  /** Under the picture, where the colour behind it is not known. */
  readonly hasPlate?: boolean;
}

export interface Picture {
  /** Of lighthouse.svg. */
  readonly symbol: string;
  /** Of its square, in pixels. */
  readonly size: number;
  readonly look?: Look;
  /** Of unseen events. */
  readonly hasDot?: boolean;
}

export interface IconFile {
  /** Below build/icons/made; its extension says what holds the pictures. */
  readonly file: string;
  /** One for a .png. */
  readonly pictures: readonly Picture[];
}
