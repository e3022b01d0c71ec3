const nameOf = (accountId: string) => `duijie.tour.${accountId}`

/** A browser that keeps nothing, or that a program drives, is not shown round unasked. */
export function wasShownRound(accountId: string): boolean {
  if (navigator.webdriver || import.meta.env.MODE === 'test') return true
  try {
    return localStorage.getItem(nameOf(accountId)) !== null
  } catch {
    return true
  }
}

export function rememberShownRound(accountId: string): void {
  try {
    localStorage.setItem(nameOf(accountId), '1')
  } catch {
    // then nobody is shown round by themselves, see above
  }
}
