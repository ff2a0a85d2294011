import { Fragment } from 'react';
import { useMask } from './use-mask.ts';

/** An address that may break after a colon, so that IPv6 fits a narrow screen and still copies whole. */
export function AddressText({ address }: { readonly address: string }) {
  const mask = useMask();
  const groups = mask.address(address).split(':');
  return (
    <bdi dir="ltr" className="address-text">
      {groups.map((group, index) => (
        // Groups have no identity but their place.
        <Fragment key={index}>
          {index > 0 && (
            <>
              :<wbr />
            </>
          )}
          {group}
        </Fragment>
      ))}
    </bdi>
  );
}
