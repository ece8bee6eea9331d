import { type Client, rowsOf, type Told, textOf, told } from '../client.js'
import { failure, isFailure } from '../errors.js'
import type { Verb } from '../steering.js'

/** What can be asked about upload slots: the upload-to-train ledger (D16). */
export const uploads: readonly Verb[] = [
  {
    name: 'list',
    about: 'Lists upload slots: what lies in them and which jobs used it.',
    list: 'uploads',
    show: ({ showUploads }) => showUploads,
    ask: (client) => client.get('uploads'),
  },
  {
    name: 'show <id>',
    about: 'Shows one upload slot; the beginning of its id is enough.',
    show: ({ showUpload }) => showUpload,
    ask: showSlot,
  },
]

async function showSlot(client: Client, [id = '']: readonly string[]): Promise<Told> {
  const answer = await client.get('uploads')
  if (isFailure(answer)) return answer
  const found = rowsOf(answer.body, 'uploads').filter(({ assetId }) => textOf(assetId).startsWith(id))
  const [only] = found
  if (only !== undefined && found.length === 1) return told(only)
  const message = only === undefined ? `There is no upload slot ${id}.` : `${found.length} upload slots begin with ${id}.`
  return failure('E_UPLOAD_UNKNOWN', message, { where: client.url, fix: ['loradock uploads list'] })
}
