import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** What the numbers were measured on. */
export function machineLine() {
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')
  return `node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${memory}, load average ${load}`
}

/**
 * Starts to watch what other programs take of the machine; the function returned tells how many cores they kept busy on average since,
 * or `undefined` where there is no /proc to tell them from our own processes.
 */
export function watchOthers() {
  const before = { all: busyMs(), own: ownMs(), at: performance.now() }
  return () => {
    const own = ownMs()
    if (own === undefined) return undefined
    return Math.max(0, busyMs() - before.all - (own - before.own)) / (performance.now() - before.at)
  }
}

/** The same over a moment in which we do nothing. */
export async function othersNow() {
  const others = watchOthers()
  await wait(300)
  return others() ?? 0
}

function busyMs() {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
}

/** What this process and all its ended children have used, their children included; in ticks of 10 ms on every Linux. */
function ownMs() {
  try {
    const [, fields] = readFileSync('/proc/self/stat', 'utf8').split(') ')
    return fields
      .split(' ')
      .slice(11, 15)
      .map(Number)
      .reduce((sum, ticks) => sum + ticks * 10, 0)
  } catch {
    return undefined
  }
}
