// Lists are edited whole: each change is a new list.

export const withEntry = <Entry>(
  list: readonly Entry[],
  index: number | null,
  entry: Entry,
): readonly Entry[] =>
  index === null
    ? [...list, entry]
    : list.map((each, position) => (position === index ? entry : each));

export const withoutEntry = <Entry>(list: readonly Entry[], index: number): readonly Entry[] =>
  list.filter((_, position) => position !== index);

/** `my-echo` beside `my-echo` is `my-echo-2`, and beside that one `my-echo-3`. */
export function freeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/-\d+$/, '');
  const free = (number: number): string =>
    taken.includes(`${stem}-${number}`) ? free(number + 1) : `${stem}-${number}`;
  return taken.includes(name) ? free(2) : name;
}
