/** The form of a list cursor: `offset` is `c_10`, `opaque` hides the same number in base64, as the model list's does (row 21). */
export type CursorForm = 'offset' | 'opaque'

export function writeCursor(offset: number, form: CursorForm): string {
  return form === 'offset' ? `c_${offset}` : `c_${Buffer.from(JSON.stringify([offset])).toString('base64')}`
}

/**
 * Reads a cursor of either form.
 *
 * @returns The offset; 0, the start, for none and for what is no cursor: what the provider makes of junk is not known.
 */
export function readCursor(cursor: string | undefined): number {
  const text = /^c_(.+)$/.exec(cursor ?? '')?.[1]
  if (text === undefined) return 0
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const inside = /^\[(\d{1,15})\]$/.exec(Buffer.from(text, 'base64').toString('utf8'))?.[1]
  return inside === undefined ? 0 : Number(inside)
}
