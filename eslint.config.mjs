import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// One decorator, one stated type: metadata is off, so a decorator without a type would fail only when the schema is built.
const statedTypes = [
  {
    selector:
      'Decorator > CallExpression[callee.name=/^(Field|FieldResolver|Query|Mutation|Subscription|Column|PrimaryColumn)$/]:not([arguments.0.type=/^(ArrowFunctionExpression|Literal|ObjectExpression|CallExpression|Identifier|MemberExpression)$/])',
    message: 'State the type: metadata is off (test/assumptions).',
  },
  {
    selector: "Decorator > CallExpression[callee.name='Arg'][arguments.length<2]",
    message: 'State the type of the argument.',
  },
];

// The core takes time, ids and randomness from its dependencies, so that a seed can replay a run.
const nondeterminism = [
  { object: 'Date', property: 'now', message: 'Take the clock from the dependencies.' },
  { object: 'Math', property: 'random', message: 'Take randomness from the dependencies.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'coverage/**', 'src/*/generated/**', 'test/artifacts/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...statedTypes],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: [{ name: 'bigint', from: 'lib' }] },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      // A query's shape is stated by the caller, where the text of the query is.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Reports index access on mapped types as enum assignments; there are no enums here.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // GraphQL classes describe shapes; resolvers and inputs are plain values of them.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/domain/**', 'src/services/**', 'src/connectors/*/*.ts', 'src/events/**', 'src/jobs/**'],
    rules: { 'no-restricted-properties': ['error', ...nondeterminism] },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly', process: 'readonly' },
    },
  },
);
