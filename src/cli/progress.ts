import type { Output } from './terminal.js'

/** One line at the bottom of a terminal that is drawn again and again, under lines that stay. */
export interface LiveLine {
  /** Draws the line in place of the one before. */
  draw(line: string): void
  /** Wipes the line and writes one that stays. */
  keep(line: string): void
  /** Wipes the line and shows the cursor again. */
  end(): void
}

const hideCursor = '\x1b[?25l'
export const showCursor = '\x1b[?25h'
const wipe = '\r\x1b[2K'

export function liveLine(out: Output): LiveLine {
  let isDrawn = false
  const clear = () => {
    if (isDrawn) out.write(`${wipe}${showCursor}`)
    isDrawn = false
  }
  return {
    draw: (line) => {
      // A line that wraps could not be wiped, so it is cut at the edge.
      out.write(`${isDrawn ? wipe : hideCursor}${cut(line, out.columns - 1)}`)
      isDrawn = true
    },
    keep: (line) => {
      clear()
      out.write(`${line}\n`)
    },
    end: clear,
  }
}

/** Twenty cells, the done ones full. */
export function bar(percent: number): string {
  const done = Math.round(Math.min(100, Math.max(0, percent)) / 5)
  return '█'.repeat(done) + '░'.repeat(20 - done)
}

/** Cuts a text to so many columns, counting no colours. */
export function cut(text: string, columns: number): string {
  let left = columns
  const pieces = text.split(colours)
  return pieces
    .map((piece) => {
      if (piece.startsWith(esc)) return piece
      const kept = [...piece].slice(0, Math.max(0, left)).join('')
      left -= kept.length
      return kept
    })
    .join('')
}

const esc = String.fromCharCode(27)
const colours = new RegExp(`(${esc}\\[[0-9;]*m)`)
