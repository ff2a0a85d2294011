import type { TFunction } from 'i18next';
import type { BridgeError } from '../bridge/bridge-error.ts';
import { BridgeFailure } from '../bridge/bridge-failure.ts';

/** Which thing failed and why, with the id that stands in the log. */
export function errorSentence(error: BridgeError, t: TFunction): string {
  const sentence = error.message === '' ? t(`bridgeError.${error.kind}`) : error.message;
  const named = error.id === undefined || sentence.includes(error.id);
  return named ? sentence : t('failure.withId', { sentence, id: error.id });
}

/** For what TanStack Query threw; a throw that is no BridgeFailure is a bug and stays one. */
export function thrownSentence(error: Error, t: TFunction): string {
  if (error instanceof BridgeFailure) return errorSentence(error.bridgeError, t);
  throw error;
}
