import { hash } from 'node:crypto'

/** A text of at most `limit` characters: a longer one is cut, and says how long it was and what its SHA-256 is (D19). */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit)}… (cut, ${text.length} characters in all, sha256 ${hash('sha256', text, 'hex')})`
}
