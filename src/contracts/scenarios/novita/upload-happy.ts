import { png, scenario } from '../../scenario.js'

export default scenario('novita/upload-happy', {
  provider: 'novita',
  behaviour: 'PUT with and without a content type answers 200, no body and an ETag; no API key is sent',
  cost: 'residue',
  irreversible: true,
  basis: ['doc', 's3'],
  sources: ['document, 1.2', 'openapi/storage.yaml, putObject'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, upload, check }) {
    for (const type of ['image/png', null]) {
      const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
      const stored = await upload(slot, png(512, 512), { type })
      check.that('format', /^"[0-9a-f]{32}"$/.test(stored.etag ?? ''), 'the ETag is no MD5 in quotes', { left: stored.etag })
    }
  },
})
