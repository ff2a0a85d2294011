/** What numbers of settings count; each has the texts `unit.<unit>` and `amount.<unit>`. */
export const units = ['seconds', 'minutes', 'hours', 'days', 'bits', 'MB'] as const;
export type Unit = (typeof units)[number];

export const isUnit = (text: string | null): text is Unit => units.some((unit) => unit === text);
