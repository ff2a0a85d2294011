import { useEffect, useState } from 'react';

/** Of the window's height: a heading above this line has been come to. */
const readingLine = 0.3;

/** Which of these elements, by their ids, was come to last; the first before any was. */
export function useSectionInView(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState(ids[0] ?? null);
  const wanted = ids.join(' ');
  useEffect(() => {
    let frame = 0;
    const update = (): void => {
      frame = 0;
      const headings = wanted.split(' ').flatMap((id) => document.getElementById(id) ?? []);
      const passed = headings.filter(
        (heading) => heading.getBoundingClientRect().top < window.innerHeight * readingLine,
      );
      const reached = passed.at(-1) ?? headings[0];
      if (reached !== undefined) setCurrent(reached.id);
    };
    const updateSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(update);
    };
    updateSoon();
    window.addEventListener('scroll', updateSoon, { passive: true });
    window.addEventListener('resize', updateSoon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', updateSoon);
      window.removeEventListener('resize', updateSoon);
    };
  }, [wanted]);
  return current;
}
