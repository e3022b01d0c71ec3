import { type Findings, readSources } from './sources.ts'

const HEX = /(?<![\w&/-])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b/i
const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i
const NAMED =
  /(?:color|background|border[\w-]*|outline|fill|stroke|shadow)['"]?\s*:[^;\n]*(?<![\w-])(?:white|black|gr[ae]y|silver|red|green|blue|orange|yellow|purple|navy|teal)(?![\w-])/i

/** Colours stand in the theme alone, once for each mode; everything else names them by what they mean. */
export function checkColours(root: string): Findings {
  const sources = readSources(root, ['web/src'], /\.(?:css|ts|tsx)$/).filter(
    ({ path }) => !path.startsWith('web/src/theme/') && !/\.test\.tsx?$/.test(path),
  )
  const faults = sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        [HEX, FUNCTION, NAMED].some((pattern) => pattern.test(line))
          ? [`${path}:${index + 1}: a colour of its own; use a token of web/src/theme`]
          : [],
      ),
  )
  return { read: sources.length, faults }
}
