import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdown, ROWS, standing } from './table';
import { testFiles, TESTS } from './titles';

/** `npm run coverage-table`: writes test/coverage.md, and prints what nothing shows yet. */
const text = markdown();
writeFileSync(join(TESTS, 'coverage.md'), text);
const files = testFiles();
const open = ROWS.filter((row) => standing(row, files).is === 'missing');
console.log(text.split('\n').filter((_line, index) => index > 2 && index < 10).join('\n'));
console.log(`missing (${open.length}): ${open.map(({ id }) => id).join(', ')}`);
