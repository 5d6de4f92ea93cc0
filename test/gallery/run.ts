import { parseArgs } from 'node:util';
import { takePictures } from './pictures';
import { openGallery } from './server';

/** `npm run gallery [-- --port 3979]`: every card, to look at. `npm run gallery -- --pictures` takes the README's pictures anew. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '3979' }, pictures: { type: 'boolean', default: false } } });
  const gallery = await openGallery(values.pictures ? 0 : Number(values.port));
  if (!values.pictures) return console.log(`Open ${gallery.url} in a browser. Ctrl+C ends it.`);
  for (const line of await takePictures(gallery.url).finally(gallery.close)) console.log(line);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
