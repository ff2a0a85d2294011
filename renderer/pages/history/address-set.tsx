import { AddressText } from '../../components/address-text.tsx';

/** One address, or the members of an egress set below one another. */
export function AddressSet({ addresses }: { readonly addresses: readonly string[] }) {
  return (
    <span className="address-set mono">
      {addresses.map((address) => (
        <AddressText key={address} address={address} />
      ))}
    </span>
  );
}
