import { describe, expect, it } from 'vitest';
import { createSourceBook } from '../../../../../electron/core/address/source-book.ts';
import { listSources } from '../../../../../electron/core/address/list-sources.ts';
import { sourcesHandlers } from '../../../../../electron/core/handlers/sources.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';
import {
  answers,
  createScriptedSources,
  hangs,
  type Reply,
} from '../../../../support/scripted-sources.ts';

const owner = { who: 'owner', origin: 'test' };

const config = `address:
  builtInSources: false
  sources:
    - { id: a, operator: a.example, kind: http-text, family: ipv4, url: "http://a.example/", minIntervalSeconds: 60 }
    - { id: b, operator: b.example, kind: http-text, family: ipv4, url: "http://b.example/" }
`;

async function start(reply: Reply = answers('81.2.69.142', 40)) {
  const clock = createFakeClock();
  const { settings, files } = await createLiveSettings(config);
  const book = createSourceBook(() => listSources(settings.get().address), clock);
  const stopping = new AbortController();
  const scripted = createScriptedSources(clock, () => reply);
  const watch = {
    start: () => () => {},
    lookNow: async () => {},
    settingsChanged: () => {},
    pause: () => {},
    resume: () => {},
    ask: (source: Parameters<typeof scripted.ask>[0], signal: AbortSignal) => {
      book.noteAsked(source.id);
      return scripted.ask(source, signal);
    },
  };
  const handlers = sourcesHandlers(book, () => watch, settings, clock, stopping.signal);
  return { clock, settings, files, stopping, handlers };
}

const disabled = ({ settings }: Awaited<ReturnType<typeof start>>) =>
  settings.get().address.disabledSources;

describe('sources.setEnabled', () => {
  it('switches a source off and on, in the file', async () => {
    const test = await start();
    expect(await test.handlers['sources.setEnabled']({ id: 'a', enabled: false }, owner)).toEqual({
      ok: true,
      value: {},
    });
    expect(disabled(test)).toEqual(['a']);
    await test.handlers['sources.setEnabled']({ id: 'a', enabled: false }, owner);
    expect(disabled(test)).toEqual(['a']);
    await test.handlers['sources.setEnabled']({ id: 'a', enabled: true }, owner);
    expect(disabled(test)).toEqual([]);
  });

  it('says why a built-in source stays off while all of them are', async () => {
    const test = await start();
    const answer = await test.handlers['sources.setEnabled'](
      { id: 'ipify-v4', enabled: true },
      owner,
    );
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message:
          '"ipify-v4" is built in, and the built-in sources are switched off together; switch on "Use the built-in sources" first.',
      },
    });
  });

  it('loses neither of two switches thrown at once', async () => {
    const test = await start();
    await Promise.all([
      test.handlers['sources.setEnabled']({ id: 'a', enabled: false }, owner),
      test.handlers['sources.setEnabled']({ id: 'b', enabled: false }, owner),
    ]);
    expect(disabled(test)).toEqual(['a', 'b']);
  });

  it('says that there is no such source', async () => {
    const test = await start();
    expect(await test.handlers['sources.setEnabled']({ id: 'x', enabled: false }, owner)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no source named "x".' },
    });
  });

  it('says why nothing was saved', async () => {
    const test = await start();
    test.files.failWrites('ENOSPC');
    expect(await test.handlers['sources.setEnabled']({ id: 'a', enabled: false }, owner)).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message: 'Nothing was saved, config.yaml cannot be written: ENOSPC.',
      },
    });
  });
});

describe('sources.test', () => {
  it('asks the source once and hands on what it said', async () => {
    const { clock, handlers } = await start();
    const tested = handlers['sources.test']({ id: 'a' }, owner);
    await clock.advance(40);
    expect(await tested).toMatchObject({
      ok: true,
      value: { sourceId: 'a', elapsedMs: 40, answer: { ok: true, value: '81.2.69.142' } },
    });
    expect(clock.pending()).toBe(0);
  });

  it("keeps the source's own limit, and says when it may be asked again", async () => {
    const { clock, handlers } = await start();
    void handlers['sources.test']({ id: 'a' }, owner);
    await clock.advance(10_500);
    expect(await handlers['sources.test']({ id: 'a' }, owner)).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message: '"a" allows one question every 60 s; try again in 50 s.',
      },
    });
  });

  it('gives up after five seconds', async () => {
    const { clock, handlers } = await start(hangs);
    const tested = handlers['sources.test']({ id: 'b' }, owner);
    await clock.advance(5_000);
    expect(await tested).toMatchObject({ value: { answer: { error: { code: 'timeout' } } } });
  });

  it('gives up at once when the program stops', async () => {
    const { clock, handlers, stopping } = await start(hangs);
    const tested = handlers['sources.test']({ id: 'b' }, owner);
    stopping.abort('cancelled');
    expect(await tested).toMatchObject({ value: { answer: { error: { code: 'cancelled' } } } });
    expect(clock.pending()).toBe(0);
  });

  it('says that there is no such source', async () => {
    const { handlers } = await start();
    expect(await handlers['sources.test']({ id: 'x' }, owner)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('sources.tryOut', () => {
  it('asks a definition that is nowhere saved', async () => {
    const { clock, handlers, settings } = await start();
    const definition = {
      id: 'new',
      operator: 'new.example',
      kind: 'http-text',
      family: 'ipv4',
      url: 'http://new.example/',
    };
    const tried = handlers['sources.tryOut']({ definition }, owner);
    await clock.advance(40);
    expect(await tried).toMatchObject({
      ok: true,
      value: { sourceId: 'new', answer: { ok: true, value: '81.2.69.142' } },
    });
    expect(settings.get().address.sources.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    [
      { id: 'New', operator: 'o', kind: 'http-text', family: 'ipv4', url: 'ftp://x' },
      'id is "New"; an id is 1 to 64 small letters, digits and dashes, such as my-echo. url: "ftp://x" is not a web address; write it as https://host/path.',
    ],
    [
      { id: 'ipify-v4', operator: 'o', kind: 'router', family: 'ipv4' },
      'id is "ipify-v4"; it must be an id of its own: a built-in source has that one.',
    ],
    [
      'pigeon',
      'source is "pigeon"; the kind of a source is one of http-text, http-json, http-trace, dns, stun, router, interface.',
    ],
  ])('says of %j what is wrong, and asks nobody', async (definition, message) => {
    const { handlers } = await start();
    expect(await handlers['sources.tryOut']({ definition }, owner)).toEqual({
      ok: false,
      error: { code: 'refused', message },
    });
  });
});

describe('sources.list', () => {
  it('shows each source with its switch and its limit', async () => {
    const test = await start();
    await test.handlers['sources.setEnabled']({ id: 'b', enabled: false }, owner);
    const listed = await test.handlers['sources.list']({}, owner);
    expect(listed.ok && listed.value.filter(({ builtIn }) => !builtIn)).toMatchObject([
      { id: 'a', enabled: true, minIntervalSeconds: 60 },
      { id: 'b', enabled: false, minIntervalSeconds: 0 },
    ]);
  });
});
