// What a Node server costs before it does anything.
import { createServer } from 'node:http'

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end('{}')
}).listen(Number(process.argv[2]), '127.0.0.1')
