import { parseCustomId } from '../cards/custom-id.ts';
import { cutLine } from '../cards/cut-text.ts';
import { blot } from '../../audit/blot.ts';
import type { Command } from './command.ts';
import type { Incoming } from './incoming.ts';
import { subcommandOf } from './option-order.ts';

const longest = 200;

function typed(incoming: Incoming & { readonly type: 'command' }, command: Command | undefined) {
  const options =
    command === undefined
      ? []
      : (subcommandOf(command, incoming.subcommand)?.options ?? command.options);
  const given = options.flatMap(({ name, isSecret }) => {
    const value = incoming.options[name];
    if (value === undefined) return [];
    return isSecret === true ? ['•••'] : [String(value)];
  });
  const mark = incoming.isMessage ? '!' : '/';
  return [`${mark}${incoming.name}`, incoming.subcommand ?? '', ...given];
}

function pressed(incoming: Incoming & { readonly type: 'click' | 'form' }): readonly string[] {
  const kind = incoming.type === 'form' ? 'form' : incoming.chosen === null ? 'button' : 'choice';
  const id = parseCustomId(incoming.customId);
  if (id === null) return [kind, incoming.customId];
  const chosen = incoming.type === 'click' ? (incoming.chosen ?? []) : [];
  return [kind, id.command, id.action, ...id.values, ...chosen];
}

/**
 * As the command log has it: `/sources disable stun-a`, `button history open 41`. What looks like a secret is blotted
 * out; what was typed into a form is not in it at all.
 */
export function describeIncoming(incoming: Incoming, registry: readonly Command[]): string {
  const parts =
    incoming.type === 'command'
      ? typed(
          incoming,
          registry.find(({ name }) => name === incoming.name),
        )
      : pressed(incoming);
  const text = parts.filter((part) => part !== '').join(' ');
  const blotted: unknown = JSON.parse(blot(text, '') ?? '""');
  return cutLine(typeof blotted === 'string' ? blotted : '', longest);
}
