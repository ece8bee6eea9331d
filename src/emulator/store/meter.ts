/** How much a table may hold. */
export interface Bounds {
  readonly rows: number
  readonly bytes: number
}

/** Keeps a table within its bounds by dropping its oldest rows (D19). */
export interface Meter {
  /** A row was written that counts for as many bytes. */
  added(bytes: number): void
  /**
   * Drops the oldest rows until the bounds hold; the newest stays, however large.
   *
   * @param dropOldest - Deletes one row and returns the bytes that it counted for.
   */
  trim(dropOldest: () => number): void
  /** Rows were deleted by somebody else. */
  disturbed(): void
  /** All rows were replaced: what was known, and what was dropped, is of no account any more. */
  startAgain(): void
  /** How many rows there are. */
  rows(): number
  /** Counts rows that were never written for want of room. */
  shed(rows: number): void
  /** How many rows were dropped since the start. */
  dropped(): number
}

/** @param read - Counts the rows and their bytes, which takes as long as there are rows. */
export function createMeter(bounds: Bounds, read: () => Bounds): Meter {
  let { rows, bytes } = read()
  let dropped = 0
  // After a reset what is known is too much, never too little: it is counted again when it matters, not at each reset.
  let isTooMuch = false
  const settle = () => {
    if (!isTooMuch) return
    const counted = read()
    rows = counted.rows
    bytes = counted.bytes
    isTooMuch = false
  }
  const isOver = () => rows > bounds.rows || (bytes > bounds.bytes && rows > 1)
  return {
    added: (more) => {
      rows += 1
      bytes += more
    },
    trim: (dropOldest) => {
      if (isOver()) settle()
      while (isOver()) {
        bytes -= dropOldest()
        rows -= 1
        dropped += 1
      }
    },
    disturbed: () => {
      isTooMuch = true
    },
    startAgain: () => {
      isTooMuch = true
      dropped = 0
      settle()
    },
    rows: () => {
      settle()
      return rows
    },
    shed: (count) => {
      dropped += count
    },
    dropped: () => dropped,
  }
}
