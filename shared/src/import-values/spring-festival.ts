/** The first day of the lunar year, by which people reckon `年前` (State Council notices and almanac). */
const firstDays: ReadonlyMap<number, string> = new Map(
  [
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2030-02-03',
    '2031-01-23',
    '2032-02-11',
    '2033-01-31',
    '2034-02-19',
    '2035-02-08',
    '2036-01-28',
    '2037-02-15',
    '2038-02-04',
    '2039-01-24',
    '2040-02-12',
  ].map((day): [number, string] => [Number(day.slice(0, 4)), day]),
)

/** The day of the Spring Festival of a year, null beyond 2024–2040. */
export const springFestival = (year: number): string | null => firstDays.get(year) ?? null
