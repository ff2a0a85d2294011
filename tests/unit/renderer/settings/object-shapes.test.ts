import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sourceDefinitionSchema } from '../../../../electron/core/address/sources/index.ts';
import { objectOf, draftOf } from '../../../../renderer/settings/object-draft.ts';
import {
  emptyObject,
  inShape,
  objectShapes,
  shapeOf,
  tidyObject,
} from '../../../../renderer/settings/object-shapes.ts';

const shapes = objectShapes(
  z.toJSONSchema(sourceDefinitionSchema, { io: 'input', unrepresentable: 'any' }),
);
const shapeNamed = (kind: string) => {
  const found = shapes.find(({ tag }) => tag?.value === kind);
  if (found === undefined) throw new Error(`No shape ${kind}.`);
  return found;
};
const json = {
  id: 'my-json',
  operator: 'json.example',
  kind: 'http-json',
  family: 'ipv6',
  url: 'https://json.example/',
  field: 'ip',
};

describe('the shapes of a source', () => {
  it('are told apart by their kind', () => {
    expect(shapes.map(({ tag }) => tag)).toEqual(
      ['http-text', 'http-json', 'http-trace', 'dns', 'stun', 'router', 'interface'].map(
        (value) => ({ name: 'kind', value }),
      ),
    );
    expect(shapeOf(shapes, json)?.fields.map(({ name }) => name)).toEqual([
      'id',
      'operator',
      'family',
      'minIntervalSeconds',
      'termsUrl',
      'url',
      'field',
    ]);
  });

  it('begin with what is not asked for: the constants, the defaults, the first choice', () => {
    expect(emptyObject(shapeNamed('dns'))).toEqual({
      kind: 'dns',
      family: 'ipv4',
      minIntervalSeconds: 0,
      type: 'A',
      class: 'IN',
      transport: 'udp',
    });
    expect(emptyObject(shapeNamed('router'))).toEqual({
      kind: 'router',
      family: 'ipv4',
      minIntervalSeconds: 0,
    });
  });

  it('keep what they share when one becomes another', () => {
    expect(inShape(shapeNamed('http-text'), json)).toEqual({
      id: 'my-json',
      operator: 'json.example',
      kind: 'http-text',
      family: 'ipv6',
      url: 'https://json.example/',
      minIntervalSeconds: 0,
    });
    expect(inShape(shapeNamed('router'), json)['family'], 'a router is asked for IPv4').toBe(
      'ipv4',
    );
  });

  it('are saved without what is empty or as it would be anyway', () => {
    expect(
      tidyObject(shapeNamed('http-json'), {
        ...json,
        minIntervalSeconds: 0,
        termsUrl: '',
        stray: 1,
      }),
    ).toEqual(json);
  });

  it('are none where the schema speaks of no objects', () => {
    expect(objectShapes({ type: 'number' })).toEqual([]);
  });
});

describe('a draft', () => {
  it('holds numbers as they are typed, and gives them back as numbers', () => {
    const shape = shapeNamed('http-json');
    const draft = draftOf({ ...json, minIntervalSeconds: 60 });
    expect(draft['minIntervalSeconds']).toBe('60');
    expect(objectOf(shape, draft)).toEqual({ ...json, minIntervalSeconds: 60 });
    expect(objectOf(shape, { ...draft, minIntervalSeconds: '1,5' })['minIntervalSeconds']).toBe(
      1.5,
    );
    expect(objectOf(shape, { ...draft, minIntervalSeconds: 'ten' })['minIntervalSeconds']).toBe(
      'ten',
    );
    expect(objectOf(shape, { ...draft, minIntervalSeconds: ' ' })).toEqual(json);
  });
});
