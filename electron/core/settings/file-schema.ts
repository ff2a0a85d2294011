import { allSections, allSettings, type JsonSchema, schemaOf } from './setting-list.ts';

/** JSON Schema of the whole config.yaml, for editors and for `ip-beacon config schema`. */
export function fileSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of IP Beacon (config.yaml)',
    type: 'object',
    properties: Object.fromEntries(
      allSections.map(({ id, title, help }) => [
        id,
        {
          title,
          description: help,
          type: ['object', 'null'],
          properties: Object.fromEntries(
            allSettings
              .filter((setting) => setting.section === id)
              .map((setting) => [
                setting.name,
                {
                  title: setting.field.title,
                  description: setting.field.help,
                  default: setting.field.default,
                  ...(setting.field.secret === true && { writeOnly: true }),
                  ...schemaOf(setting),
                },
              ]),
          ),
          additionalProperties: false,
        },
      ]),
    ),
    additionalProperties: false,
  };
}
