// Discord's limits, which it answers with 400 and nothing shown. Lengths are in characters.
// https://discord.com/developers/docs/components/reference
// https://discord.com/developers/docs/resources/message#embed-object-embed-limits

export const limits = {
  /** Nested ones too. */
  components: 40,
  /** Of all texts of a message with components. */
  characters: 4_000,
  title: 256,
  rows: 5,
  buttonsOfRow: 5,
  buttonLabel: 80,
  emoji: 32,
  url: 512,
  placeholder: 150,
  options: 25,
  optionText: 100,
  files: 10,
  alt: 1_024,
  embed: { all: 6_000, description: 4_096, fields: 25, fieldName: 256, fieldValue: 1_024 },
  form: { title: 45, fields: 5, id: 100, label: 45, placeholder: 100, value: 4_000 },
} as const;
