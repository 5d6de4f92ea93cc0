import tseslint from 'typescript-eslint';

// Which rooms a room may import. Arrows point inward; only main.ts sees all (DESIGN section 1).
const rooms = {
  domain: [],
  store: ['domain'],
  strings: ['domain'],
  app: ['domain', 'store'],
  engine: ['app', 'domain', 'store', 'calendar'],
  guidance: ['strings', 'store'],
  calendar: ['domain'],
  teams: ['app', 'domain', 'store', 'strings', 'guidance', 'calendar'],
  checks: ['app', 'domain', 'store', 'guidance', 'calendar', 'engine', 'teams'],
  cli: ['checks', 'app', 'domain', 'store', 'strings', 'guidance', 'calendar', 'engine', 'teams'],
};
const all = Object.keys(rooms);
const frameworks = ['botbuilder', 'botbuilder-*', 'botframework-*', '@microsoft/teams-ai', 'adaptivecards-templating', 'adaptive-expressions'];

// A port is a type others depend on; an adapter behind it is main's business alone.
const adapters = ['**/store/sqlite', '**/store/tables', '**/store/open', '**/calendar/graph', '**/calendar/token'];

const wall = (room) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...all.filter((other) => other !== room && !rooms[room].includes(other)).map((other) => ({
          regex: `(^|/)\\.\\./(.*/)?${other}(/|$)`,
          message: `${room} may not import ${other}: arrows point inward (DESIGN section 1).`,
        })),
        ...(room === 'teams' ? [] : [{ group: frameworks, message: 'Only teams/ may name botbuilder, teams-ai and the card templating.' }]),
        ...(room === 'store' || room === 'cli' ? [] : [{ group: adapters, message: 'Depend on the port; main chooses the adapter.' }]),
        ...(room === 'domain' ? [{ regex: '^[^.]', message: 'The domain imports only itself.' }] : []),
        ...(['domain', 'app', 'engine'].includes(room) ? [{ regex: '(^|/)(main|http|config)$', message: 'Only main wires.' }] : []),
      ],
    }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'e2e-shots/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', '*.cjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...all.map(wall),
  {
    // Time and chance enter at the edge.
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts', 'src/engine/**/*.ts'],
    ignores: ['src/engine/runtime.ts'],
    rules: {
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval'],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'Time enters as `now`.' },
        { object: 'Math', property: 'random', message: 'Chance enters at the edge.' },
      ],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time enters as `now`.' }],
    },
  },
  { files: ['src/cli/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
);
