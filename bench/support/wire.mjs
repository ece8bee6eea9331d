// The least a client can be: keep-alive sockets, ready-made request bytes, and of an answer only as much read as tells where it ends, so
// that the server, and not the client, is what is measured.
import { connect } from 'node:net'

/** A connection that calls `onAnswer` once per whole answer of status 200; `send` writes a request. */
export function openWire(port, onAnswer) {
  let left = Buffer.alloc(0)
  const socket = connect(port, '127.0.0.1')
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
    onAnswer()
  })
  return { send: (bytes) => socket.write(bytes), close: () => socket.destroy() }
}

/** The request as it goes over the wire. */
export function requestText(method, target, headers = {}, body = '') {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }),
  })
  return `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

/**
 * Keeps this process awake: waking a sleeping client costs a server on a virtual machine more than the answer itself, and would charge it to
 * whichever server is slow enough to let the client fall asleep.
 */
export function stayAwake() {
  const spin = () => setImmediate(spin)
  spin()
}
