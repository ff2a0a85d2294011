type Words<Member> = Member extends (...words: infer Given) => unknown ? Given : never;
type Answer<Member> = Member extends (...words: never) => infer Given ? Given : never;

/**
 * Puts another function in the place of a member, whether it is the object's own or one that it inherits.
 * @param make given what calls the one before
 */
export function wrap<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  make: (
    before: (self: Target, words: Words<Target[Name]>) => Answer<Target[Name]>,
  ) => (self: Target, words: Words<Target[Name]>) => Answer<Target[Name]>,
): void {
  const before = target[name] as (...words: readonly unknown[]) => Answer<Target[Name]>;
  const after = make((self, words) => Reflect.apply(before, self, words));
  Object.defineProperty(target, name, {
    configurable: true,
    writable: true,
    value(this: Target, ...words: Words<Target[Name]>) {
      return after(this, words);
    },
  });
}

/** Looks on before it happens. */
export const watch = <Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  see: (words: Words<Target[Name]>, self: Target) => void,
): void =>
  wrap(target, name, (before) => (self, words) => {
    see(words, self);
    return before(self, words);
  });

/** It does not happen. */
export const instead = <Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  answer: (words: Words<Target[Name]>) => Answer<Target[Name]>,
): void => wrap(target, name, () => (_self, words) => answer(words));
