/** Text that is HTML already; every other text is escaped where it is put in. */
export interface Markup {
  readonly markup: string
}

export type Piece = string | number | Markup | null | readonly Piece[]

/** HTML in which everything put in is escaped, lists are joined, and `null` is nothing: values come from servers. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const markup = parts.reduce((before, part, index) => `${before}${printed(pieces[index - 1] ?? null)}${part}`)
  return { markup }
}

function printed(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return 'markup' in piece ? piece.markup : piece.map(printed).join('')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
