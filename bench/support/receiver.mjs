// A receiver of webhook calls in a process of its own, at as many ports as asked for. It answers at once or never, tells of the first call
// whole, and how many came so far when it is asked.
import { createServer } from 'node:http'

const { ports, answers } = JSON.parse(process.argv[2])
let calls = 0

function receive(request, response) {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.once('end', () => {
    calls += 1
    if (calls === 1) process.send({ first: { headers: request.headers, body: Buffer.concat(chunks).toString() } })
    if (answers) response.writeHead(200, { 'content-length': '0' }).end()
  })
}

const open = () =>
  new Promise((resolve) => {
    const server = createServer(receive).listen(0, '127.0.0.1', () => resolve(server.address().port))
  })
process.on('message', () => process.send({ calls }))
process.send({ ports: await Promise.all(Array.from({ length: ports }, open)) })
