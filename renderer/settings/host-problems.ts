export interface HostProblems {
  /** By the names of the entry's fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is about none of them. */
  readonly others: readonly string[];
}

/**
 * The host's sentences about one entry of a list, each beside its field: they begin with the place they are about,
 * `address.sources[2].url: …`, which is left out then.
 * @param entry `address.sources[2]`; empty where the places are named from the entry on
 */
export function hostProblems(
  text: string | null,
  entry: string,
  names: readonly string[],
): HostProblems {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const sentence of text === null ? [] : sentencesIn(text, entry, names)) {
    const own =
      entry !== '' && sentence.startsWith(entry) ? sentence.slice(entry.length) : sentence;
    const [, name = '', rest = ''] = /^\.?(\w+)\b:?\s*(.*)$/s.exec(own) ?? [];
    if (names.includes(name)) {
      fields[name] = [fields[name], begin(name, rest, own)].filter(Boolean).join(' ');
    } else others.push(own.replace(/^[.:]\s*/, ''));
  }
  return { fields, others };
}

/** `url: "x" is …` is `"x" is …`; `id is "X"; …` stays. */
const begin = (name: string, rest: string, own: string): string =>
  own.replace(/^\./, '').startsWith(`${name}:`) ? rest : own.replace(/^\./, '');

function sentencesIn(text: string, entry: string, names: readonly string[]): readonly string[] {
  const places = entry === '' ? names.map((name) => `${name}(?=:| is )`) : [escape(entry)];
  const place = new RegExp(`(?<=[.;!?] )(?=${places.join('|')})`);
  return text.split(place).map((sentence) => sentence.trim());
}

const escape = (text: string): string => text.replaceAll(/[.[\]]/g, '\\$&');
