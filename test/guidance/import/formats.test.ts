import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareImport, type Prepared } from '../../../src/guidance/import/prepare';
import { makeDocx, makePdf, type PdfText } from './documents';
import { runChild } from './run-child';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: Uint8Array | string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const shapeOf = (prepared: Prepared): unknown => (prepared.ok ? prepared.sections.map(({ id, heading, bullets }) => [id, heading, bullets.map(({ text, items }) => [text, ...items])]) : prepared);

const ALONE = 'Two people go when somebody has made threats.';
const WEEK = 'Visits are planned a week ahead, and the plan says who knows when each visit ends.';

it('reads a Word document by its heading styles and lists', async () => {
  const file = save('lone.docx', makeDocx([
    { text: 'Planning', style: 'Heading1' }, { text: WEEK }, { text: 'Before you leave:' }, { text: 'Charge your phone', listed: true }, { text: 'Say when you will be back', listed: true },
    { text: 'Two at the door', style: 'Heading2' }, { text: ALONE }, { text: 'Afterwards', style: 'Heading1' }, { text: 'Write it up the same day & tell your manager.' },
  ]));
  expect(shapeOf(await prepareImport(file, 'Lone working'))).toEqual([
    ['Planning', 'Planning', [[WEEK], ['Before you leave:', 'Charge your phone', 'Say when you will be back']]],
    ['Planning > Two at the door', 'Two at the door', [[ALONE]]],
    ['Afterwards', 'Afterwards', [['Write it up the same day & tell your manager.']]],
  ]);
});

it('reads a web page without its menus and scripts', async () => {
  const file = save('lone.html', `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav><a>Home</a></nav><h1>Lone working</h1><h2>1. Planning</h2><p>${WEEK}</p><script>alert(1)</script>
    <ul><li>Charge your phone<li>Say when you will be back</ul><h2>2. At the door</h2><div>${ALONE}<br>Leave <em>at once</em> if you are afraid.</div><table><tr><th>Who</th><th>Rings</th></tr></table><h3>3. Afterwards</h3><p>Write it up.</p></body></html>`);
  expect(shapeOf(await prepareImport(file, 'Lone working'))).toEqual([
    ['1', 'Planning', [[WEEK, 'Charge your phone', 'Say when you will be back']]],
    ['2', 'At the door', [[ALONE], ['Leave at once if you are afraid.'], ['Who | Rings']]],
    ['3', 'Afterwards', [['Write it up.']]],
  ]);
});

it('refuses a page nested thousands deep, as it would any page it stumbles over', async () => {
  const file = save('deep.html', `<!doctype html>${'<div>'.repeat(5_000)}${ALONE}${'</div>'.repeat(5_000)}`);
  expect(await prepareImport(file, 'Lone working')).toEqual({ ok: false, reason: 'it is damaged and cannot be read (its parts are nested too deeply).' });
});

it('reads old Windows text, and joins what was wrapped', async () => {
  const wrapped = 'Visits are planned a week ahead, and the plan says who knows when\neach visit ends. Two people go when somebody\nhas made threats.\n\n7 working days is the limit.\nPage 3 of 9\n';
  const file = save('lone.txt', Buffer.concat([Buffer.from(wrapped), Buffer.from([0x93, 0x41, 0x92, 0x73, 0x94, 0x2e])]));
  expect(shapeOf(await prepareImport(file, 'Lone working'))).toEqual([
    ['Lone working', 'Lone working', [['Visits are planned a week ahead, and the plan says who knows when each visit ends.'], [ALONE], ['7 working days is the limit.'], ['\u201cA\u2019s\u201d.']]],
  ]);
});

it('reads a PDF: larger type is a heading, running headers go, and a yes makes it live', async () => {
  const page = (lines: PdfText[], number: number): PdfText[] => [{ text: 'Lone working policy', size: 9 }, ...lines, { text: `Page ${number}`, size: 9 }];
  const body = (text: string): PdfText => ({ text, size: 11 });
  const file = save('lone.pdf', makePdf([
    page([{ text: '1 Planning', size: 16 }, body('Visits are planned a week ahead, and the plan says who knows when each'), body('visit ends.')], 1),
    page([{ text: '2 At the door', size: 16 }, body(ALONE), body('Take with you:'), body('\x95 a charged phone'), body('\x95 the number to ring')], 2),
    page([{ text: 'Appendix 1', size: 16 }, body('Numbers to ring are kept by the duty manager, day and night.')], 3),
  ]));
  const env = { STORE: `sqlite:${join(folder, 'store', 'doorstep.db')}` };
  const about = ['--board', 'durham', '--title', 'Lone working', '--date', '2026-03-09', '--review', '2028-03-31'];
  const looked = await runChild('src/cli/guidance.ts', ['import', file, ...about], env);
  expect(looked.out).toMatch(/Found 3 sections[\s\S]*1 +Planning \(16 words, 1 point\)\n +2 +At the door[\s\S]*Appendix 1[\s\S]*Left out: 6 page headers and footers[\s\S]*Nothing was changed/);
  const done = await runChild('src/cli/guidance.ts', ['import', file, ...about, '--yes'], env);
  expect(done.out).toContain('Version 1 answers for durham now');
  const listed = await runChild('src/cli/guidance.ts', ['list', 'durham'], env);
  expect(listed.out).toMatch(/version 1 {2}LIVE +Lone working, 2026-03-09, review 2028-03-31, 3 sections/);
  const retired = await runChild('src/cli/guidance.ts', ['retire', 'durham'], env);
  expect(retired).toMatchObject({ code: 0, out: 'Version 1 of durham is retired; the pack answers again.\n' });
}, 90_000);
