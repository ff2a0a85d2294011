import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../../renderer/pages/report/read-report.ts';
import type { ContractName, ParsedInput } from '../../../../../shared/contract/index.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { cannedHistory } from '../../../../support/canned-history.ts';
import { createMockPatternAnswers } from '../../../../support/mock-pattern-answers.ts';
import { createScriptedBridge } from '../../../../support/scripted-bridge.ts';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 2, 30, 12);
const span = { from: now - 300 * dayMs, to: now };
const never = new AbortController().signal;
const history = cannedHistory(400, now);
const answers = createMockPatternAnswers({ history });
const outage = (startedAt: number) => ({
  startedAt,
  endedAt: startedAt + 60_000,
  blame: null,
  evidence: { asked: 0, answered: 0, operators: [], errors: [] },
});
const uptime = { from: span.from, to: span.to, share: 0.99, coverage: 1 };

const answer = (name: ContractName, input: never) => {
  switch (name) {
    case 'history.series':
      return ok([
        { id: 2, kind: 'check', name: 'ping' },
        { id: 7, kind: 'link', name: 'link' },
      ]);
    case 'history.outages':
      return ok([outage(span.to - 5_000), outage(span.from + 5_000)]);
    case 'history.uptime':
      return ok(uptime);
    default: {
      const wanted = { text: '', family: null, asn: null, country: null, from: null, to: null };
      return ok(
        answers['history.changes']({
          ...wanted,
          ...(input as ParsedInput<'history.changes'>),
        }),
      );
    }
  }
};

describe('what a report is made of', () => {
  it('is the outages as they came, the uptime of the line, and every change with the ones before', async () => {
    const bridge = createScriptedBridge(answer);
    const report = await readReport(bridge, span, never);
    if (!report.ok) throw new Error('It is read.');
    expect(report.value.outages.map(({ startedAt }) => startedAt)).toEqual([
      span.from + 5_000,
      span.to - 5_000,
    ]);
    expect(report.value).toMatchObject({ isCut: false, uptime });
    expect(bridge.asked).toContainEqual(['history.uptime', { series: 7, ...span }]);
    const inside = history.filter(({ confirmedAt }) => confirmedAt >= span.from);
    const before = history.filter(({ confirmedAt }) => confirmedAt < span.from);
    expect(report.value.changes.map(({ id }) => id)).toEqual([
      ...inside.map(({ id }) => id),
      before.find(({ family }) => family === 'ipv4')?.id,
      before.find(({ family }) => family === 'ipv6')?.id,
    ]);
  });

  it('has no uptime when the line was never watched', async () => {
    const bridge = createScriptedBridge((name, input) =>
      name === 'history.series' ? ok([]) : answer(name, input),
    );
    expect(await readReport(bridge, span, never)).toMatchObject({ value: { uptime: null } });
  });

  it('says when there are more outages than can be listed', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => outage(span.to - index * 60_000));
    const bridge = createScriptedBridge((name, input) =>
      name === 'history.outages' ? ok(many) : answer(name, input),
    );
    expect(await readReport(bridge, span, never)).toMatchObject({ value: { isCut: true } });
  });

  it.each(['history.series', 'history.outages', 'history.changes', 'history.uptime'] as const)(
    'is none when %s fails',
    async (failing) => {
      const failure = fail({ kind: 'answered', message: 'It failed inside.' });
      const bridge = createScriptedBridge((name, input) =>
        name === failing ? failure : answer(name, input),
      );
      expect(await readReport(bridge, span, never)).toEqual(failure);
    },
  );
});
