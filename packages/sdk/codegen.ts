import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../schema/schema.graphql',
  documents: 'operations/_generated_operations.graphql',
  generates: {
    'src/_generated_operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        // Bundlers leave out the operations that nobody calls.
        pureMagicComment: true,
        scalars: { ID: 'string', DateTime: 'string' },
        useTypeImports: true,
        enumType: 'string-literal',
        enumsAsTypes: true,
        avoidOptionals: { field: true },
        inlineFragmentTypes: 'combine',
      },
    },
  },
};

export default config;
