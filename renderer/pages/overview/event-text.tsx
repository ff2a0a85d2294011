import { Fragment } from 'react';

/** A sentence whose IPv6 addresses may break after a colon, and nowhere else inside. */
export function EventText({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=[\da-f]:)(?=[\da-f])/i);
  return parts.map((part, index) => (
    // Parts have no identity but their place.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
