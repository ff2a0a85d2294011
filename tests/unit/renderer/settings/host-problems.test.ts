import { describe, expect, it } from 'vitest';
import { hostProblems } from '../../../../renderer/settings/host-problems.ts';

const names = ['id', 'url', 'operator'];
const entry = 'address.sources[2]';

describe("the host's sentences", () => {
  it('stand each beside its field, without the place', () => {
    const text =
      'address.sources[2].id is "My Echo"; an id is 1 to 64 small letters. ' +
      'address.sources[2].url: "ftp://x" is not a web address; write it as https://host/path.';
    expect(hostProblems(text, entry, names)).toEqual({
      fields: {
        id: 'id is "My Echo"; an id is 1 to 64 small letters.',
        url: '"ftp://x" is not a web address; write it as https://host/path.',
      },
      others: [],
    });
  });

  it('about one field stand there together', () => {
    const text = 'address.sources[2].id is missing; a. address.sources[2].id: b; c.';
    expect(hostProblems(text, entry, names).fields).toEqual({ id: 'id is missing; a. b; c.' });
  });

  it('about none of the fields stay as they are', () => {
    expect(hostProblems('address.sources[2].kind is "x"; one of a, b.', entry, names)).toEqual({
      fields: {},
      others: ['kind is "x"; one of a, b.'],
    });
    expect(hostProblems('Nothing was saved: the disk is full.', entry, names)).toEqual({
      fields: {},
      others: ['Nothing was saved: the disk is full.'],
    });
    expect(hostProblems('address.sources[0].id is taken.', entry, names)).toEqual({
      fields: {},
      others: ['address.sources[0].id is taken.'],
    });
  });

  it('are none as long as nothing is said', () => {
    expect(hostProblems(null, entry, names)).toEqual({ fields: {}, others: [] });
  });
});
