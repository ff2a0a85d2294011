export interface ReadMetric {
  readonly help: string;
  readonly type: string;
  readonly value: number;
}

/**
 * Reads Prometheus' text format as strictly as its own linter where we use it: each metric without labels, HELP and
 * TYPE before its one sample, a line feed at the end. Throws on anything else.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function readMetrics(text: string): Readonly<Record<string, ReadMetric>> {
  if (!text.endsWith('\n')) throw new Error('the last line must end with a line feed');
  const blocks = text.trimEnd().split(/\n+(?=# HELP )/);
  const read = blocks.map((block) => {
    const form =
      /^# HELP (?<name>[a-z][a-z0-9_]*) (?<help>\S.*)\n# TYPE (?<typed>\S+) (?<type>counter|gauge)\n(?<sampled>\S+) (?<value>-?[\d.e+-]+)$/;
    const {
      name = '',
      help = '',
      typed,
      type = '',
      sampled,
      value,
    } = form.exec(block)?.groups ?? {};
    if (name === '' || typed !== name || sampled !== name)
      throw new Error(`not a metric: ${block}`);
    if ((type === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is a ${type}`);
    return [name, { help, type, value: Number(value) }] as const;
  });
  const names = new Set(read.map(([name]) => name));
  if (names.size !== read.length) throw new Error('a metric stands there twice');
  return Object.fromEntries(read);
}
