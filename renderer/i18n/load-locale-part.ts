import english from '../../shared/locales/en.json?first';

type Load = () => Promise<object>;

// English stands in the first load: it is there at once, and it is what is shown when another one cannot be loaded.
const firsts = import.meta.glob<object>(
  ['../../shared/locales/*.json', '!../../shared/locales/en.json'],
  { query: '?first', import: 'default' },
);
const laters = import.meta.glob<object>('../../shared/locales/*.json', {
  query: '?later',
  import: 'default',
});

const loaderOf = (loads: Readonly<Record<string, Load>>, tag: string): Load => {
  const load = loads[`../../shared/locales/${tag}.json`];
  if (load === undefined) throw new Error(`There is no file shared/locales/${tag}.json.`);
  return load;
};

/** The texts of the first load, or those of all other pages (build/locale-parts.ts). */
export async function loadLocalePart(tag: string, part: 'first' | 'later'): Promise<object> {
  if (part === 'later') return loaderOf(laters, tag)();
  return tag === 'en' ? english : loaderOf(firsts, tag)();
}
