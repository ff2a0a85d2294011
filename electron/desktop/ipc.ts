import { ipcMain, type WebContents } from 'electron';
import { callChannel, type IpcPush, pushChannel } from '../../shared/ipc.ts';
import type { Dispatch } from '../../shared/dispatch.ts';
import { answerCall } from './answer-call.ts';

/** The contract's dispatcher behind one channel. @see answerCall */
export const serveCalls = (dispatch: Dispatch): void =>
  ipcMain.handle(callChannel, (event, message: unknown) =>
    answerCall(dispatch, event.senderFrame, message),
  );

/** What a window hears ends with the window: nothing is kept for one that is gone. */
export function pushTo(contents: WebContents | null, push: IpcPush): void {
  if (contents === null || contents.isDestroyed()) return;
  contents.send(pushChannel, push);
}
