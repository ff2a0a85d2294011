import type { IncomingMessage, ServerResponse } from 'node:http';
import { messagesIn } from '../messages/store.ts';
import type { World } from '../world.ts';

const address = /^\/attachments\/(\d+)\/(\d+)\//;

/** Discord's server of files: answers requests for attachments, and says whether it was one. */
export function attachmentRoute(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const [, channelId, id] = address.exec(request.url ?? '') ?? [];
  if (channelId === undefined) return false;
  const file = messagesIn(world, channelId)
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ attachments }) => attachments)
    .find((attachment) => attachment.id === id);
  response.statusCode = file === undefined ? 404 : 200;
  response.end(file?.bytes);
  return true;
}
