import { attachmentUrl } from '../wire/message.ts';
import type { World } from '../world.ts';
import type { MediaOf } from './render-components.ts';

export const mediaIn =
  (world: World, channelId: string): MediaOf =>
  (url, attachments) => {
    const attachment = attachments.find(({ filename }) => url === `attachment://${filename}`);
    const address = attachment === undefined ? url : attachmentUrl(world, channelId, attachment);
    return {
      id: world.nextId(),
      url: address,
      proxy_url: address,
      width: null,
      height: null,
      content_type: attachment?.contentType ?? null,
      ...(attachment === undefined ? {} : { attachment_id: attachment.id }),
    };
  };
