/** Where new versions come from, and whose signatures count. Part of the program: no file on the machine changes it. */
export interface ReleaseServer {
  /** A folder over HTTP(S) with electron-builder's lists, the packages and our manifests; empty: there is none. */
  readonly url: string;
  /** The base64 of the SubjectPublicKeyInfo of Ed25519 keys: the one in use, and the next one while keys are changed. */
  readonly publicKeys: readonly string[];
}

/** IP_BEACON_UPDATE_URL of the build, which electron-builder is given too. */
declare const __UPDATE_URL__: string | undefined;

/** There is no release server yet, and so no key either: updates are off, and say so. */
export const releaseServer: ReleaseServer = {
  url: typeof __UPDATE_URL__ === 'string' ? __UPDATE_URL__ : '',
  publicKeys: [],
};
