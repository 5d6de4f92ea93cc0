import fs from 'node:fs';
import path from 'node:path';

/** The lines of the security requirement, each with the test that shows it. A line whose test was renamed or taken away fails here. */
const LINES: readonly (readonly [line: string, file: string, name: string])[] = [
  ['the right token', 'auth', 'what Teams signed for us is answered'],
  ['wrong issuer', 'auth', 'another issuer'],
  ['wrong audience', 'auth', "another bot\\'s token"],
  ['wrong key', 'auth', 'a key nobody published'],
  ['expired', 'auth', 'an expired token'],
  ['no token', 'auth', 'no token'],
  ['blank app id', 'auth', 'without credentials only this machine is answered'],
  ['service address claim', 'auth', 'a token for another service address'],
  ['tenant allow-list', 'auth', 'another tenant'],
  ['roles on every command', 'roles', 'learns nothing and changes nothing'],
  ['roles on every button', 'presses', 'a stranger who sends %s learns nothing and changes nothing'],
  ['forged card data', 'presses', '%s gets a sentence and changes nothing'],
  ['who acts', 'presses', 'who acts is taken from the activity, whatever the card says'],
  ['markdown, HTML and template injection', '../teams/cards/cards', 'what people typed is shown as they typed it'],
  ['oversize', 'door', 'a body over the limit, and takes one just under it'],
  ['packed bodies', 'door', 'a small packed body that would unpack to 64 MiB'],
  ['slow bodies', 'slow', 'a body that never ends'],
  ['floods', 'flood', 'is told so once, and then answered more slowly'],
  ['help, duress and check-out never limited', 'flood', 'neither its buttons nor the duress phrase are ever held up'],
  ['headers', 'door', 'says nothing about itself that helps an attacker'],
];

test.each(LINES)('%s', (_line, file, name) => {
  expect(fs.readFileSync(path.join(__dirname, `${file}.test.ts`), 'utf8')).toContain(name);
});

test('secrets and texts absent from logs: the test that greps them is there, and runs', () => {
  const logs = fs.readFileSync(path.join(__dirname, 'logs.test.ts'), 'utf8');
  expect(logs).not.toMatch(/\b(?:test|it|describe)\.(?:skip|todo)|xit\(|xtest\(/);
  expect(logs).toMatch(/secret|token/i);
});
