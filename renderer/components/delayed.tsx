import { type ReactNode, useEffect, useState } from 'react';

/** Progress is shown for what takes longer than this; before it, it would only flicker. */
const patienceMs = 400;

export function Delayed({ children }: { readonly children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}
