import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { ConfigurationServiceClientCredentialFactory, type Request, type Response } from 'botbuilder';
import restify from 'restify';

/** The peer: the least that teams-ai and restify can do with a message. No storage, no state, no cards. */
const adapter = new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory({}));
const app = new Application({ adapter, startTypingTimer: false, removeRecipientMention: false });
app.activity('message', async (context) => {
  await context.sendActivity(`you said: ${context.activity.text}`);
});

const server = restify.createServer({ name: 'Echo' });
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request as unknown as Request, response as unknown as Response, async (context) => void (await app.run(context))); // restify's own types, which botbuilder takes.
});
server.get('/readyz', (_request, response, next) => (response.send(200), next()));
server.listen(Number(process.env['PORT']), '127.0.0.1');
