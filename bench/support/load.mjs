// A load generator in a process of its own: many sockets that send the same request bytes again and again.
import { openWire, stayAwake } from './wire.mjs'

const { port, request, connections, seconds } = JSON.parse(process.argv[2])
const bytes = Buffer.from(request)
let answered = 0

for (let index = 0; index < connections; index++) {
  const wire = openWire(port, () => {
    answered += 1
    wire.send(bytes)
  })
  wire.send(bytes)
}

stayAwake()
setTimeout(() => {
  const started = performance.now()
  const before = answered
  setTimeout(() => {
    const perSecond = ((answered - before) * 1000) / (performance.now() - started)
    console.log(JSON.stringify({ perSecond, answered }))
    process.exit(0)
  }, seconds * 1000)
}, 700)
