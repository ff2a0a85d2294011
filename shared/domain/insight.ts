import * as z from 'zod';
import { natVerdictSchema } from './nat.ts';

/** What a network is mostly used for, as the list of its number says; null where the list does not know. */
export const networkKinds = ['access', 'mobile', 'hosting', 'vpn'] as const;
export type NetworkKind = (typeof networkKinds)[number];

export const networkSchema = z.object({
  /** The autonomous system's number (RFC 4271). */
  asn: z.number().int(),
  organisation: z.string(),
  kind: z.enum(networkKinds).nullable(),
});
export type Network = Readonly<z.infer<typeof networkSchema>>;

/** Where an address is said to be: of the larger data set, and never exact. Degrees, WGS 84. */
export const placeSchema = z.object({
  city: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** What is known of one address without asking anybody. Null: not known, or not switched on. */
export const addressInsightSchema = z.object({
  address: z.string(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().nullable(),
  network: networkSchema.nullable(),
  place: placeSchema.nullable(),
  /** Of the PTR record; only asked for when its setting is on. */
  reverseName: z.string().nullable(),
});
export type AddressInsight = Readonly<z.infer<typeof addressInsightSchema>>;

/** A tunnel that carries the default route, so that the public address is the tunnel's other end. */
export const tunnelSchema = z.object({ interfaceName: z.string() });
export type Tunnel = Readonly<z.infer<typeof tunnelSchema>>;

/** What was known when an address changed; it stays as it was then. */
export const knownThenSchema = z.object({
  /** One for each address after the change. */
  insights: z.array(addressInsightSchema),
  nat: natVerdictSchema.nullable(),
  tunnel: tunnelSchema.nullable(),
});
export type KnownThen = Readonly<z.infer<typeof knownThenSchema>>;
