import { useAnnouncement } from './announcement.ts';

export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <output className="visually-hidden">
      {/* A new element each time: the same sentence twice is said twice. */}
      <span key={count}>{text}</span>
    </output>
  );
}
