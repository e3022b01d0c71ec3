import { checkedOptions } from './checked-options.ts'
import { compactText } from './plain-text.ts'

/** What a word of other people's lists stands for in ours; the pattern is read without spaces and in lower case. */
export type NamedCode<Code extends string> = readonly [pattern: string, code: Code]

/**
 * Finds every code that a text names, in the order named, each once. Where two patterns fit at one place the
 * earlier in the list wins, so the more specific stand first. Of a form with boxes only ticked options count.
 */
export function codeFinder<Code extends string>(
  names: readonly NamedCode<Code>[],
): (value: string) => Code[] {
  const pattern = new RegExp(names.map(([name]) => `(${name})`).join('|'), 'gu')
  return (value) => {
    const found = new Set<Code>()
    for (const match of compactText(checkedOptions(value)).matchAll(pattern)) {
      const named = names[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]
      if (named !== undefined) found.add(named[1])
    }
    return [...found]
  }
}
