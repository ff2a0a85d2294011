import type { AddressInsight } from '../../../../shared/domain/insight.ts';
import { maskName } from '../../../../shared/domain/mask.ts';
import type { Asking } from '../command/command.ts';

/** The names of the addresses (PTR records) as this answer may show them; providers write the address into them. */
export function namesText(
  { mask }: Pick<Asking, 'mask'>,
  insights: readonly Pick<AddressInsight, 'reverseName'>[],
): string | null {
  if (mask === 'hidden') return null;
  const names = insights.flatMap(({ reverseName }) =>
    reverseName === null ? [] : maskName(reverseName, mask === 'full' ? 'owner' : 'public'),
  );
  if (names.length === 0) return null;
  return [...new Set(names)].map((name) => `\`${name.replaceAll('`', '')}\``).join(' · ');
}
