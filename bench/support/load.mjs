// A load generator in a process of its own: many sockets that send the same request bytes again and again.
import { openWire, stayAwake } from './wire.mjs'

const { port, request, connections, seconds } = JSON.parse(process.argv[2])
const bytes = Buffer.from(request)
let done = 0
let counting = false

for (let index = 0; index < connections; index++) {
  const wire = openWire(port, () => {
    if (counting) done += 1
    wire.send(bytes)
  })
  wire.send(bytes)
}

stayAwake()
setTimeout(() => {
  counting = true
  const started = performance.now()
  setTimeout(() => {
    console.log(JSON.stringify({ perSecond: (done * 1000) / (performance.now() - started) }))
    process.exit(0)
  }, seconds * 1000)
}, 700)
