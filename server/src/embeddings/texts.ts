import { createHash } from 'node:crypto'

export interface NeedTexts {
  title: string
  problem: string
  targets: string
  currentState: string
  originalText: string
}

export interface ResultTexts {
  title: string
  summary: string
  innovation: string
  applications: string
}

/** More of a text is not sent: about what models read. */
const MOST_CHARACTERS = 4000

/** Whom to call is nothing to an outside service, wherever somebody wrote it. */
const contacts = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8})(?!\d)/g

/** What of a need says what it is about; its original text only while there is no refined one. */
export function textOfNeed({ title, problem, targets, currentState, originalText }: NeedTexts): string {
  return joined([title, problem === '' ? originalText : problem, targets, currentState])
}

/** What of a result says what it is about. */
export function textOfResult({ title, summary, innovation, applications }: ResultTexts): string {
  return joined([title, summary, innovation, applications])
}

function joined(parts: readonly string[]): string {
  const text = parts.filter((part) => part.trim() !== '').join('\n')
  return [...text.replace(contacts, ' ')].slice(0, MOST_CHARACTERS).join('').trim()
}

/** By what a text's vector is kept: SHA-256, hexadecimal. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
