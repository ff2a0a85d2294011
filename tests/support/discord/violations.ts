/** What a client, or the double itself, did against Discord's rules. */
export interface Violation {
  readonly at: number;
  readonly kind: 'request' | 'response' | 'gateway' | 'unknown-route';
  /** `POST /channels/:channel/messages`, or `gateway op 2`. */
  readonly where: string;
  readonly message: string;
  /** Of the application; null when nobody is known. */
  readonly bot: string | null;
}
