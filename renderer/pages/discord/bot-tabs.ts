export const botTabs = ['connection', 'places', 'access', 'log'] as const;
export type BotTab = (typeof botTabs)[number];

/** Of a URL; what is none of them is the first. */
export const readBotTab = (text: string | undefined): BotTab =>
  botTabs.find((tab) => tab === text) ?? 'connection';
