// Two scripts that run before each page's own: one in the page's world, one around the preload script in a world of
// its own. They meet over events of the window, which both worlds see; only texts go across.

/** Both worlds: values as text; functions and promises by number. */
const common = String.raw`
  const nothing = '\u0000undefined';
  const kept = new Map();
  let last = 0;
  const pack = (value, isTop = true) => {
    if (value === undefined) return nothing;
    if (typeof value === 'function') { kept.set(++last, value); return { $function: last }; }
    if (value instanceof Promise) {
      const number = ++last;
      value.then(
        (result) => send('settle', { number, result: pack(result) }),
        (error) => send('settle', { number, error: String(error?.message ?? error) }),
      );
      return { $promise: number };
    }
    if (Array.isArray(value)) return value.map((each) => pack(each, false));
    if (value !== null && typeof value === 'object') {
      const plain = Object.getPrototypeOf(value);
      if (plain !== Object.prototype && plain !== null) throw new Error('An object could not be cloned.');
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each, false)]));
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    return value;
  };
  const waiting = new Map();
  const unpack = (value) => {
    if (value === nothing) return undefined;
    if (Array.isArray(value)) return value.map(unpack);
    if (value === null || typeof value !== 'object') return value;
    if (typeof value.$function === 'number') {
      const number = value.$function;
      return (...words) => {
        const call = { number, words: words.map((each) => pack(each)) };
        returned = undefined;
        send('call', call);
        const { result, error } = returned ?? {};
        if (error !== undefined) throw new Error(error);
        return unpack(result);
      };
    }
    if (typeof value.$promise === 'number') {
      return new Promise((resolve, reject) => waiting.set(value.$promise, { resolve, reject }));
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
  };
  let returned;
  const send = (what, data) =>
    window.dispatchEvent(new CustomEvent('stand-in:' + there + ':' + what, { detail: JSON.stringify(data) }));
  const hear = (what, run) =>
    window.addEventListener('stand-in:' + here + ':' + what, (event) => {
      event.stopImmediatePropagation();
      run(JSON.parse(event.detail));
    });
  hear('call', ({ number, words }) => {
    try {
      send('return', { result: pack(kept.get(number)(...words.map(unpack))) });
    } catch (error) {
      send('return', { error: String(error?.message ?? error) });
    }
  });
  hear('return', (answer) => { returned = answer; });
  hear('settle', ({ number, result, error }) => {
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (error !== undefined) reject?.(new Error(error));
    else resolve?.(unpack(result));
  });
`;

/** What the page's world gets: what the preload script exposes, and nothing else. */
export const pageScript = `(() => {
  if (window !== window.top) return;
  const here = 'page', there = 'preload';
  ${common}
  const frozen = (value) => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(frozen);
    return Object.freeze(value);
  };
  hear('expose', ({ key, api }) => {
    if (Object.hasOwn(window, key)) return;
    Object.defineProperty(window, key, { value: frozen(unpack(api)), enumerable: true });
  });
  send('hello', null);
})();`;

/** Around the preload script, which is sandboxed: it may require Electron alone, and of that two modules. */
export const preloadScript = (source: string): string => `(() => {
  if (window !== window.top) return;
  const here = 'preload', there = 'page';
  ${common}
  const calls = new Map();
  const listeners = new Map();
  let lastCall = 0;
  // An answer to the page that was here before is nobody's, as in Electron.
  const thisPage = Math.random();
  const exposed = [];
  hear('hello', () => { for (const each of exposed) send('expose', each); });
  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      if (exposed.some((each) => each.key === key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      exposed.push({ key, api: pack(api) });
      send('expose', exposed.at(-1));
    },
  };
  const ipcRenderer = {
    invoke: (channel, ...words) =>
      new Promise((resolve, reject) => {
        const id = thisPage + '/' + ++lastCall;
        calls.set(id, { resolve, reject });
        standInSend(JSON.stringify({ id, channel, words: words.map((each) => pack(each)) }));
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener));
      return ipcRenderer;
    },
  };
  globalThis.standInReply = (id, { result, error }) => {
    const { resolve, reject } = calls.get(id) ?? {};
    calls.delete(id);
    if (error !== undefined) reject?.(new Error(error));
    else resolve?.(unpack(result));
  };
  globalThis.standInReceive = (channel, words) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...words.map(unpack));
  };
  const strict = (name, value) => new Proxy(value, {
    get: (target, key) => {
      if (typeof key !== 'symbol' && !(key in target)) throw new Error('The stand-in has no ' + name + '.' + key);
      return target[key];
    },
  });
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', contextBridge),
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
  });
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return electron;
  };
  const module = { exports: {} };
  ((require, module, exports, process) => {
    ${source}
  })(require, module, module.exports, { type: 'renderer', sandboxed: true });
})();`;
