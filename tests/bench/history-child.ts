// One measurement in a process of its own: node --expose-gc history-child.mjs TASK JSON. Prints the result as JSON.

import { keepMemorySmall } from '../../electron/node/small-memory.ts';
import { type TaskName, tasks } from './history/tasks.ts';

const [name = '', json = '{}'] = process.argv.slice(2);
const { isSmall, ...task } = JSON.parse(json) as { readonly isSmall: boolean };
// As the server host does, before any work.
if (isSmall) keepMemorySmall();
const measure = tasks[name as TaskName] as (task: unknown) => Promise<unknown>;
const result = JSON.stringify(await measure(task));
// A history that is still open would keep the process.
process.stdout.write(result, () => process.exit());
