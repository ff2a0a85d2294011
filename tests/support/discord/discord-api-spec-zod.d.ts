/** Its schemas are plain JavaScript; rest/schemas.ts gives them a type. */
declare module 'discord-api-spec/zod';
