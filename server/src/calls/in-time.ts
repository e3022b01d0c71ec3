const PATIENCE_MS = 2000

/** Rejects where the answer takes longer than that; unless given, than somebody waits for a page. */
export async function inTime<Answer>(
  answer: Promise<Answer>,
  who: string,
  ms = PATIENCE_MS,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${who} did not answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
