import type { Dispose } from './client.ts';
import type { SocketEvents } from './reconnecting-socket.ts';

/** One WebSocket to `/ws` of the host this page came from; its cookie says who is asking. */
export function openBrowserSocket(events: SocketEvents): Dispose {
  const { protocol, host } = window.location;
  const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`);
  socket.addEventListener('open', events.onOpen);
  socket.addEventListener('close', events.onClose);
  socket.addEventListener('message', (event) => {
    if (typeof event.data === 'string') events.onText(event.data);
  });
  return () => socket.close();
}
