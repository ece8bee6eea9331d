import { median } from './measure.mjs'

/**
 * One line of the table.
 *
 * @param ours, peer - What was measured, a value per round; `peer.is` names what it is of.
 * @param unit - Of both; `/s` and the like are rates.
 * @param target - `{ ratioAtLeast }`, `{ ratioAtMost }`, `{ oursAtLeast }`, `{ oursAtMost }`; none where no promise was made.
 */
export function rowOf({ what, unit, ours, peer, target, note }) {
  const [our, their] = [median(ours), median(peer.values)]
  const ratios = ours.map((value, round) => value / peer.values[round])
  const ratio = { middle: our / their, low: Math.min(...ratios), high: Math.max(...ratios), rounds: ours.length }
  const [kind, bound] = Object.entries(target ?? {})[0] ?? []
  const judged = kind?.startsWith('ratio') ? ratio.middle : our
  const met = kind === undefined ? null : kind.endsWith('AtLeast') ? judged >= bound : judged <= bound
  return { what, unit, ours: our, peer: their, peerIs: peer.is, ratio, kind, bound, met, notes: note === undefined ? [] : [note] }
}

/** A line that says why there is nothing to say. */
export function missingRow(what, why) {
  return { what, missing: why, notes: [] }
}

/** The table, then what is to be known of its lines. */
export function tableOf(rows) {
  const notes = [...new Set(rows.flatMap((row) => row.notes))]
  const lines = rows.map((row) => {
    const mark = row.notes.map((note) => ` [${notes.indexOf(note) + 1}]`).join('')
    if (row.missing !== undefined) return [`${row.what}${mark}`, '-', '-', '-', '', '-', row.missing]
    const { what, unit, ours, peer, peerIs, ratio, met } = row
    const spread = ratio.rounds === 1 ? 'one round' : `${say(ratio.low)}..${say(ratio.high)} of ${ratio.rounds}`
    const verdict = met === null ? '-' : met ? 'yes' : 'NO'
    return [
      `${what}${mark}`,
      sayWith(ours, unit),
      `${sayWith(peer, unit)}  ${peerIs}`,
      say(ratio.middle),
      spread,
      targetOf(row),
      verdict,
    ]
  })
  const head = ['what', 'ours', 'peer', 'ratio', 'rounds', 'target', 'met']
  const widths = head.map((title, column) => Math.max(...[head, ...lines].map((cells) => cells[column].length), title.length))
  const drawn = [head, widths.map((width) => '-'.repeat(width)), ...lines].map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
  return [...drawn, ...(notes.length === 0 ? [] : ['']), ...notes.map((note, index) => `[${index + 1}] ${note}`)].join('\n')
}

function targetOf({ kind, bound, unit }) {
  if (kind === undefined) return '-'
  const sign = kind.endsWith('AtLeast') ? 'at least' : 'at most'
  return kind.startsWith('ratio') ? `ratio ${sign} ${bound}` : `${sign} ${sayWith(bound, unit)}`
}

const sayWith = (value, unit) => `${say(value)}${unit === '/s' ? '' : ' '}${unit}`

function say(value) {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Number(value.toPrecision(3)).toString()
}
