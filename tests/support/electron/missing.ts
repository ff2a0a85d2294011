/** What is not there throws its name, so that no test passes by an accident of `undefined`. */
export function strict<Value extends object>(name: string, value: Value): Value {
  return new Proxy(value, {
    get: (target, key, receiver) => {
      // Promises and printing look for these; emitters for theirs.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new Error(`The stand-in for Electron has no ${name}.${key}.`);
    },
  });
}
