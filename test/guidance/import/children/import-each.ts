import { runDocumentCommand } from '../../../../src/cli/import-document';

/**
 * Imports each file named, the way the command does, and prints a line of JSON for each. A process of its own, because Jest
 * does not let the PDF reader load itself. Nothing here may reach the store: a bad file must be refused before.
 */
async function run(): Promise<void> {
  for (const file of process.argv.slice(2)) {
    let out = '';
    let err = '';
    const code = await runDocumentCommand('import', [file, '--board', 'durham', '--title', 'Lone working', '--date', '2026-03-09', '--review', 'none'], {
      out: (text) => { out += text; }, err: (text) => { err += text; }, confirm: null, now: () => new Date(0),
      withStore: () => Promise.reject(new Error('reached the store')),
    });
    console.log(JSON.stringify({ code, out, err }));
  }
}

void run();
