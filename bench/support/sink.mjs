// The least a server can do with an upload: pipe it into a file that is gone when the answer is.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

createServer(async (request, response) => {
  if (request.method === 'PUT') {
    const path = join(tmpdir(), `sink-${process.pid}`)
    await pipeline(request, createWriteStream(path))
    await rm(path)
  }
  response.writeHead(200, { 'content-length': '0' })
  response.end()
}).listen(Number(process.argv[2]), '127.0.0.1')
