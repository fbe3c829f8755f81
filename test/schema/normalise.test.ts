import { filterableText, normaliseText } from '@usher/schema/filter/normalise';
import { limits } from '@usher/schema/limits';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('normalised text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });

  test('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(normaliseText(normaliseText(given))).toBe(normaliseText(given));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has single spaces, and none around it', () => {
    expect(normaliseText('\t A\u00a0\u2003b \r\n c\ufeff')).toBe('a b c');
  });
});

describe('filterable text', () => {
  test('is the whole text when it is short enough', () => {
    const longest = 'x'.repeat(limits.filterableTextLength);
    expect(filterableText(longest)).toBe(longest);
    expect(filterableText('')).toBe('');
  });

  test('is cut to its length', () => {
    expect(filterableText('x'.repeat(limits.filterableTextLength + 1))).toHaveLength(
      limits.filterableTextLength,
    );
  });

  test('keeps a pair that ends at the cut and drops one that would be split', () => {
    const fits = `${'x'.repeat(limits.filterableTextLength - 2)}😀`;
    expect(filterableText(`${fits}y`)).toBe(fits);
    const split = `${'x'.repeat(limits.filterableTextLength - 1)}😀`;
    expect(filterableText(split)).toBe('x'.repeat(limits.filterableTextLength - 1));
  });
});
