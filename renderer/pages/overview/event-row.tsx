import { ArrowRightLeft, CircleCheck, CircleOff } from 'lucide-react';
import { Link } from 'wouter';
import type { HistoryEvent } from '../../../shared/domain/event.ts';
import { Moment } from '../../components/moment.tsx';
import { EventText } from './event-text.tsx';
import { eventHref } from './event-view.ts';
import { useEventSentence } from './use-event-sentence.ts';

const icons = {
  change: ArrowRightLeft,
  'outage-began': CircleOff,
  'outage-ended': CircleCheck,
} as const;

export function EventRow({ event }: { readonly event: HistoryEvent }) {
  const sentence = useEventSentence();
  const Icon = icons[event.type];
  return (
    <li className="event" data-type={event.type}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <Link href={eventHref(event)}>
          <EventText text={sentence(event)} />
        </Link>
        <span className="event-when">
          <Moment at={event.at} form="relative" />
        </span>
      </div>
    </li>
  );
}
