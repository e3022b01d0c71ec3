/** To the first field of a row that was added to a list of a form, by the list's id: `stops`, `sessions_0_speakers`. */
export function goToRow(list: string, row: number): void {
  // the row is there once the form has drawn it
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`:is(input, textarea)[id^="${list}_${row}_"]`)?.focus(),
  )
}
