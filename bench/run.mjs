// `npm run bench`: measures, each figure beside a peer in the same run, and prints one table. It judges nothing: a missed target is said, not
// failed on. It exits with 1 only where something could not be measured.
//
//   node bench/run.mjs [--quick] [name...]
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineLine, othersNow, watchOthers } from './support/machine.mjs'
import { beside } from './support/measure.mjs'
import { tableOf } from './support/row.mjs'

// The largest world comes last: its pages are still on their way to the disk when it is done.
const measurements = [
  'poll',
  'start',
  'inprocess',
  'memory',
  'upload',
  'flows',
  'advance',
  'notices',
  'hanging',
  'pending',
  'million',
]
const limitSeconds = 120
const disturbing = 0.2
// How long the whole run waits for other programs to be quiet, where they are not.
let patienceMs = process.argv.includes('--quick') ? 0 : 30_000

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const quick = process.argv.includes('--quick')
const unknown = names.filter((name) => !measurements.includes(name))
if (unknown.length > 0) {
  console.error(`unknown measurement ${unknown.join(', ')}; there are ${measurements.join(', ')}`)
  process.exit(2)
}
for (const built of ['index.js', 'cli.js']) {
  if (existsSync(new URL(`../dist/${built}`, import.meta.url))) continue
  console.error(`dist/${built} is not built, and what is shipped is what is measured: node scripts/build.mjs`)
  process.exit(1)
}

const started = performance.now()
// Whatever a measurement leaves behind, servers' folders included, lies in here.
const folder = await mkdtemp(join(tmpdir(), 'loradock-bench-'))
let interrupted = false
let stopRunning = () => {}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true
    stopRunning()
  })
}

const rows = []
const failures = []
console.log(machineLine())
try {
  for (const name of names.length > 0 ? names : measurements) {
    await quiet()
    if (interrupted) break
    process.stderr.write(`${name} … `)
    const others = watchOthers()
    const from = performance.now()
    const outcome = await runOne(name)
    const busy = others() ?? 0
    process.stderr.write(`${((performance.now() - from) / 1000).toFixed(1)} s\n`)
    if ('why' in outcome) failures.push(`${name}: ${outcome.why}`)
    else rows.push(...outcome.rows.map((row) => (busy < disturbing ? row : disturbed(row, busy))))
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
if (rows.length > 0) console.log(`\n${tableOf(rows)}\n`)
console.log(
  `ratio: ours / peer, each the median of its rounds${quick ? '; --quick: small worlds, few rounds, not for comparing' : ''}`,
)
console.log(`${machineLine()}; took ${((performance.now() - started) / 1000).toFixed(0)} s`)
for (const failure of failures) console.error(`not measured: ${failure}`)
process.exitCode = interrupted ? 130 : failures.length > 0 ? 1 : 0

function disturbed(row, busy) {
  return { ...row, notes: [...row.notes, `disturbed: other programs used ${busy.toFixed(1)} cores meanwhile`] }
}

/** Waits for other programs to be quiet while there is patience left. */
async function quiet() {
  const from = performance.now()
  while ((await othersNow()) >= disturbing && performance.now() - from < patienceMs);
  patienceMs -= performance.now() - from
}

function runOne(name) {
  const module = new URL(`${name}.mjs`, import.meta.url).href
  const child = spawn(process.execPath, [beside('one.mjs'), module, quick ? 'quick' : 'full'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, TMPDIR: folder },
    // A group of its own, so that its servers end with it when it is stopped.
    detached: true,
  })
  return new Promise((resolve) => {
    let rows
    let why
    const stop = (reason) => {
      why = reason
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended by itself in this very moment.
      }
    }
    stopRunning = () => stop('interrupted')
    const limit = setTimeout(() => stop(`it took longer than ${limitSeconds} s`), limitSeconds * 1000)
    child.once('message', (message) => {
      rows = message.rows
    })
    child.once('exit', (code) => {
      clearTimeout(limit)
      if (rows !== undefined) return resolve({ rows })
      stop(why ?? `it ended with exit code ${code}`)
      resolve({ why })
    })
  })
}
