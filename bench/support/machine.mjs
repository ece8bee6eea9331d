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

/** How many cores other programs keep busy while we do nothing, over a moment. */
export async function othersBusy() {
  const before = cpus()
  await wait(300)
  const after = cpus()
  const ticksOf = ({ times }) => ({ idle: times.idle, all: Object.values(times).reduce((sum, one) => sum + one, 0) })
  const busy = after.map((core, index) => {
    const [from, to] = [ticksOf(before[index]), ticksOf(core)]
    return to.all === from.all ? 0 : 1 - (to.idle - from.idle) / (to.all - from.all)
  })
  return busy.reduce((sum, one) => sum + one, 0)
}
