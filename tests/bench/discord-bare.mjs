// The shortest bot there is over discord.js: what the library alone takes. Arguments: API, token.
import { Client, GatewayIntentBits, REST, Routes } from 'discord.js';

const [api = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on('interactionCreate', (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply({ content: 'Your address.' });
});
async function register({ application }) {
  const rest = new REST({ api }).setToken(token);
  await rest.put(Routes.applicationCommands(application.id), {
    body: [{ name: 'ip', description: 'Shows the address', type: 1 }],
  });
  console.log('ready');
}
client.once('clientReady', (ready) => void register(ready));
// At its end the bench's probe writes down what it has seen.
process.on('SIGTERM', () => process.exit());
await client.login(token);
