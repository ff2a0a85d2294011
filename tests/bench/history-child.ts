// One measurement in a process of its own: node --expose-gc history-child.mjs TASK JSON. Prints the result as JSON.

import { type TaskName, tasks } from './history/tasks.ts';

const [name = '', json = '{}'] = process.argv.slice(2);
const measure = tasks[name as TaskName] as (task: unknown) => Promise<unknown>;
const result = JSON.stringify(await measure(JSON.parse(json)));
// A history that is still open would keep the process.
process.stdout.write(result, () => process.exit());
