const pages: Readonly<Record<string, string>> = { 'discord.bots': '/discord' };

/** Where a setting is edited that has a page of its own; null for most. */
export const pageOfSetting = (path: string): string | null => pages[path] ?? null;
