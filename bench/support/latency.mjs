// One client with one socket in a process of its own: asks for one target after the other and says how long the middle answer took.
import { openWire, requestText, stayAwake } from './wire.mjs'

// What a server's compiler and caches do to its first answers is not what is measured.
const warmUps = 300

process.once('message', async ({ port, targets, headers }) => {
  stayAwake()
  let answered = () => {}
  const wire = openWire(port, () => answered())
  const tookMs = []
  for (const [index, target] of [...targets.slice(0, warmUps), ...targets].entries()) {
    const bytes = Buffer.from(requestText('GET', target, headers))
    const started = performance.now()
    await new Promise((resolve) => {
      answered = resolve
      wire.send(bytes)
    })
    if (index >= warmUps) tookMs.push(performance.now() - started)
  }
  const sorted = tookMs.toSorted((a, b) => a - b)
  process.send({ middleMs: sorted[Math.floor(sorted.length / 2)] }, () => process.exit(0))
})
