// A load generator in a process of its own: keep-alive sockets that send the same request bytes again and again. It reads only as much
// of an answer as tells where it ends, so that the server, and not the client, is what is measured.
import { connect } from 'node:net'

const { port, request, connections, seconds } = JSON.parse(process.argv[2])
const bytes = Buffer.from(request)
let done = 0
let counting = false

function open() {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
  let left = Buffer.alloc(0)
  socket.setNoDelay(true)
  socket.on('data', (chunk) => {
    left = left.length === 0 ? chunk : Buffer.concat([left, chunk])
    const end = left.indexOf('\r\n\r\n')
    if (end === -1) return
    const head = left.subarray(0, end).toString('latin1')
    if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.split('\r\n')[0])
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
    if (Number.isNaN(length)) throw new Error('an answer without content-length cannot be measured here')
    if (left.length < end + 4 + length) return
    left = left.subarray(end + 4 + length)
    if (counting) done += 1
    socket.write(bytes)
  })
}

for (let index = 0; index < connections; index++) open()

// Never sleeps: waking a sleeping process costs a server on a virtual machine more than the answer itself, and would charge it to whichever
// server is slow enough to let the client fall asleep.
const spin = () => setImmediate(spin)
spin()
setTimeout(() => {
  counting = true
  const started = performance.now()
  setTimeout(() => {
    console.log(JSON.stringify({ perSecond: (done * 1000) / (performance.now() - started) }))
    process.exit(0)
  }, seconds * 1000)
}, 700)
