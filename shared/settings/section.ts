// A setting is declared once, here and in its owner's section, and appears from there in the file,
// the settings window, the API and the documentation.

import type * as z from 'zod';
import type { HostKind } from '../domain/host-kind.ts';

/** One value of several, explained. */
export interface ChoiceText {
  readonly title: string;
  readonly help: string;
  /** Its title is the same in every language. */
  readonly isName?: boolean;
}

export interface Field<Value> {
  readonly schema: z.ZodType<Value>;
  /** The schema alone says what type it has. */
  readonly default: NoInfer<Value>;
  /** A few words: the label in the window and the heading in the documentation. */
  readonly title: string;
  /** One or two sentences: what it does and what to choose. */
  readonly help: string;
  /** `seconds`, `minutes`, `bits`; shown behind the value. */
  readonly unit?: string;
  /** Takes effect at the next start only. */
  readonly needsRestart?: boolean;
  /** What each value of an enum means, where the help would grow too long. */
  readonly choices?: Readonly<Record<Extract<Value, string>, ChoiceText>>;
  /** Write-only: nobody is shown it again, and no export, profile, log or saved setting holds it. */
  readonly secret?: boolean;
}

export interface Section<Fields extends Readonly<Record<string, Field<unknown>>>> {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Which hosts take notice of it, all unless it says so; the file holds it on every one. */
  readonly hosts?: readonly HostKind[];
  readonly fields: Fields;
}

export type AnySection = Section<Readonly<Record<string, Field<unknown>>>>;

export type SectionValues<Declared extends AnySection> = {
  readonly [Name in keyof Declared['fields']]: Declared['fields'][Name]['default'];
};

export type SettingsOf<Sections extends Readonly<Record<string, AnySection>>> = {
  readonly [Id in keyof Sections]: SectionValues<Sections[Id]>;
};

export const field = <Value>(declared: Field<Value>): Field<Value> => declared;

export const section = <const Fields extends Readonly<Record<string, Field<unknown>>>>(
  declared: Section<Fields>,
): Section<Fields> => declared;
