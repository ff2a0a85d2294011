import type { SettingView } from '../../shared/contract/index.ts';

/** config.yaml of the mock host: one source of the owner's, one setting that is not at its default, a remark. */
export const cannedSettingsText = `# The lighthouse at home.
address:
  sources:
    - id: my-echo
      operator: office.example
      kind: http-text
      family: ipv4
      url: "https://a-rather-long-host-name.department.office.example/services/what-is-my-address?format=text"
  lookSeconds: 600 # ten minutes will do
interface:
  firstStepsDone: true
`;

/** What wins over it. */
export const cannedEnvironment = { IP_BEACON_SERVER__PORT: '9000' };

/** No declared setting is a secret yet: this one stands for those to come. */
export const cannedSecret = (isSet: boolean): SettingView => ({
  path: 'example.token',
  section: 'Example',
  sectionHelp: 'Stands in the mock host only.',
  title: 'Token',
  help: 'A secret, as channels have them.',
  unit: null,
  needsRestart: false,
  secret: true,
  choices: {},
  schema: { type: 'string', maxLength: 100 },
  value: isSet,
  default: false,
  overriddenBy: null,
});
