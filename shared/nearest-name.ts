/**
 * The name that was most likely meant, or null when none is near: case, hyphens and underscores do
 * not count, and up to a third of the letters may be wrong, missing, added or swapped.
 * Distance: optimal string alignment (Damerau 1964, https://doi.org/10.1145/363958.363994).
 */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  const plainWrong = plain(wrong).slice(0, longestCompared);
  const near = names
    .map((name) => ({ name, distance: distanceBetween(plainWrong, plain(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(plain(name).length / 3)))
    .toSorted((one, other) => one.distance - other.distance);
  return near[0]?.name ?? null;
}

// The distance costs the product of both lengths; a pasted page is no misspelt name.
const longestCompared = 64;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

function distanceBetween(one: string, other: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + cost,
          swapped ? at(beforePrevious, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
