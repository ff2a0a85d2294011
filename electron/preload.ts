// The generic bridge into the page. It never grows: what can be said over it is the contract's business.

import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callChannel, type IpcPort, pushChannel } from '../shared/ipc.ts';

const port: IpcPort = {
  call: (call) => ipcRenderer.invoke(callChannel, call),
  onPush: (listener) => {
    const hear = (_event: IpcRendererEvent, push: Parameters<typeof listener>[0]): void =>
      listener(push);
    ipcRenderer.on(pushChannel, hear);
    return () => ipcRenderer.off(pushChannel, hear);
  },
};

contextBridge.exposeInMainWorld('ipBeacon', port);
