const TELLS_APART = 8

/** By what name a browser keeps what is typed for a link: not by the token, which opens it. */
export const draftOfLink = (token: string, part: string): string =>
  `link.${token.slice(0, TELLS_APART)}.${part}`
