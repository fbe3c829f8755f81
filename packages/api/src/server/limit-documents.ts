import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const maxTokens = 10_000;
/** Far more than any operation of this schema needs, far less than what overflows the stack of those who read it. */
const maxNesting = 200;

const opening: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** A document is refused by the parser before anything costly sees it. */
export const limitDocuments: Plugin = {
  onParse: ({ parseFn, setParseFn }) => {
    setParseFn((source, options) => {
      if (typeof source === 'string') refuseDeepNesting(source);
      return parseFn(source, { ...options, maxTokens });
    });
  },
};

function refuseDeepNesting(source: string): void {
  // Nearly every document has fewer brackets than that, and needs no second reading.
  if ((source.match(/[{[(]/g)?.length ?? 0) <= maxNesting) return;
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  let count = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    count += 1;
    // The parser says so.
    if (count > maxTokens) return;
    if (opening.includes(token.kind)) depth += 1;
    if (closing.includes(token.kind)) depth -= 1;
    if (depth > maxNesting) throw tooDeep();
  }
}

const tooDeep = () =>
  new GraphQLError(
    `The operation is nested too deeply: ${maxNesting} levels of brackets at most. Flatten it.`,
    {
      extensions: { code: 'OPERATION_TOO_COMPLEX', http: { status: 400 } },
    },
  );
