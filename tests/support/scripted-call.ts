import type { Call, Command } from '../../electron/core/discord/command/command.ts';
import {
  type ContractName,
  contract,
  type Input,
  type Output,
} from '../../shared/contract/index.ts';
import type { CallError } from '../../shared/dispatch.ts';
import type { Level } from '../../shared/domain/access.ts';
import { type Mask, maskAs } from '../../shared/domain/mask.ts';
import { formatFor } from '../../shared/format/format-for.ts';
import { noPreferences } from '../../shared/format/preferences.ts';
import type { Words } from '../../shared/format/words.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createWords } from '../../electron/host/words.ts';

type Answers = {
  readonly [Name in ContractName]?: Output<Name> | ((input: Input<Name>) => Output<Name>);
};

/** What a command is given, and what the core answers it; what is not said is asked of nobody. */
export interface CallScript {
  readonly answers?: Answers;
  readonly failures?: { readonly [Name in ContractName]?: CallError };
  readonly language?: string;
  readonly mask?: Mask;
  readonly level?: Level;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  readonly values?: readonly string[];
  readonly chosen?: readonly string[];
  readonly typed?: Readonly<Record<string, string>>;
  /** Those that the asker may use. */
  readonly commands?: readonly Command[];
  readonly now?: number;
  /** Null: in direct messages. */
  readonly guild?: string | null;
  readonly signal?: AbortSignal;
  /** Instead of a picture. */
  readonly pictureProblem?: string;
}

export interface ScriptedCall extends Call {
  /** What was asked, in order. */
  readonly asked: readonly (readonly [ContractName, unknown])[];
  /** The drawings of which pictures were made. */
  readonly drawn: readonly string[];
}

/** The moment of the scripted calls where they do not say another: a Thursday, 14:02:11 in Vienna. */
export const scriptedNow = Date.UTC(2026, 2, 12, 13, 2, 11);

const languages = new Map<string, Promise<Words>>();

/** The real texts of a language, for a reader in Vienna. */
export function realWords(tag = 'en'): Promise<Words> {
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const made = makeWords(tag);
  languages.set(tag, made);
  return made;
}

async function makeWords(tag: string): Promise<Words> {
  const locale = tag === 'en' ? 'en-GB' : tag;
  const { language, words } = await createWords({
    language: tag,
    systemLocales: [locale],
    load: async (name) => {
      const file = (await import(`../../shared/locales/${name}.json`, {
        with: { type: 'json' },
      })) as { readonly default: object };
      return file.default;
    },
  });
  const preferences = { ...noPreferences, timeZone: 'Europe/Vienna' };
  const format = formatFor({ preferences, language: tag, readerLocales: [locale] }, words);
  return { language, words, format };
}

/** A command's call, as an operator in a guild gives it; its inputs and answers must fit the contract. */
export async function scriptedCall(script: CallScript = {}): Promise<ScriptedCall> {
  const { words, format } = await realWords(script.language);
  const asked: (readonly [ContractName, unknown])[] = [];
  const drawn: string[] = [];
  const mask = script.mask ?? 'half';
  const given = (option: string) => script.options?.[option] ?? null;
  return {
    asked,
    drawn,
    ask: <Name extends ContractName>(name: Name, input: Input<Name>) => {
      asked.push([name, input]);
      return Promise.resolve(answerOf(script, name, input));
    },
    words,
    format,
    mask,
    shown: (address) => maskAs(address, mask),
    now: script.now ?? scriptedNow,
    level: script.level ?? 'operator',
    bot: 'home',
    guild: script.guild === undefined ? '100000000000000001' : script.guild,
    channel: '100000000000000002',
    user: '100000000000000003',
    subcommand: script.subcommand ?? null,
    text: (option) => ofType(given(option), 'string'),
    number: (option) => ofType(given(option), 'number'),
    truth: (option) => ofType(given(option), 'boolean'),
    values: script.values ?? [],
    chosen: script.chosen ?? [],
    typed: (field) => script.typed?.[field] ?? '',
    signal: script.signal ?? new AbortController().signal,
    pictures: {
      draw: (svg) => {
        drawn.push(svg);
        return Promise.resolve(
          script.pictureProblem === undefined
            ? ok(new TextEncoder().encode(svg))
            : fail(script.pictureProblem),
        );
      },
      close: () => Promise.resolve(),
    },
    commands: () => script.commands ?? [],
  };
}

function answerOf<Name extends ContractName>(
  { answers, failures }: CallScript,
  name: Name,
  input: Input<Name>,
): Result<Output<Name>, CallError> {
  const { input: inputs, output: outputs } = contract[name];
  const parsed = inputs.parse(input) as Input<Name>;
  const failure = failures?.[name];
  if (failure !== undefined) return fail(failure);
  const answer = answers?.[name];
  if (answer === undefined) throw new Error(`The script does not answer "${name}".`);
  const value = typeof answer === 'function' ? answer(parsed) : answer;
  outputs.parse(value);
  return ok(value as Output<Name>);
}

interface Types {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

function ofType<Type extends keyof Types>(value: unknown, type: Type): Types[Type] | null {
  // oxlint-disable-next-line valid-typeof -- one of the three
  return typeof value === type ? (value as Types[Type]) : null;
}
