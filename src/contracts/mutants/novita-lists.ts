import { answering, asking, insteadOf, type Mutant, rowsChanged } from './mutant.js'

const list = /^GET \/v3\/training$/
const cursor = 'pagination.cursor'

/** Wrong answers of Novita's list of trainings. */
export const listMutants: readonly Mutant[] = [
  {
    number: 4,
    what: 'created_at is a text',
    seam: 'wire',
    levels: ['type'],
    scenario: 'novita/list-all-statuses',
    between: () =>
      answering(list, (body) => rowsChanged(body, 'tasks', (row) => ({ ...row, created_at: String(row['created_at']) }))),
  },
  {
    number: 5,
    what: 'created_at is in milliseconds',
    seam: 'wire',
    levels: ['format'],
    scenario: 'novita/list-all-statuses',
    between: () =>
      answering(list, (body) => rowsChanged(body, 'tasks', (row) => ({ ...row, created_at: Number(row['created_at']) * 1000 }))),
  },
  {
    number: 6,
    what: 'created_at is another at each read',
    seam: 'wire',
    levels: ['timeline'],
    scenario: 'novita/list-agrees',
    between: () => {
      let reads = 0
      return answering(list, (body) => {
        reads += 1
        return rowsChanged(body, 'tasks', (row) => ({ ...row, created_at: Number(row['created_at']) + reads }))
      })
    },
  },
  {
    number: 42,
    what: 'task_name is not the name that was sent',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/list-all-statuses',
    between: () =>
      answering(list, (body) => rowsChanged(body, 'tasks', (row) => ({ ...row, task_name: String(row['task_id']) }))),
  },
  {
    number: 54,
    what: 'a cursor leads to the last row of the page before',
    seam: 'wire',
    levels: ['paging'],
    kind: /^row-twice$/,
    scenario: 'novita/list-pages',
    between: () => otherCursor((offset) => offset - 1),
  },
  {
    number: 55,
    what: 'a cursor leads past a row',
    seam: 'wire',
    levels: ['paging'],
    kind: /^row-missing$/,
    scenario: 'novita/list-pages',
    between: () => otherCursor((offset) => offset + 1),
  },
  {
    number: 56,
    what: 'the first page comes again and again',
    seam: 'wire',
    levels: ['paging'],
    kind: /^check$/,
    scenario: 'novita/list-pages',
    between: () => otherCursor(() => 0),
  },
  {
    number: 57,
    what: 'pagination.limit is ignored',
    seam: 'wire',
    levels: ['paging'],
    kind: /^check$/,
    scenario: 'novita/list-pages',
    between: () => asking(list, ({ searchParams }) => searchParams.delete('pagination.limit')),
  },
  {
    number: 58,
    what: 'the list shows the rows of another account',
    seam: 'wire',
    levels: ['echo'],
    scenario: 'novita/account-isolation',
    between: () => {
      let first: string | undefined
      return insteadOf(list, async (request, forward) => {
        first ??= request.headers.get('authorization') ?? ''
        return forward(new Request(request, { headers: { authorization: first } }))
      })
    },
  },
]

function otherCursor(change: (offset: number) => number) {
  return asking(list, ({ searchParams }) => {
    const offset = /^c_(\d+)$/.exec(searchParams.get(cursor) ?? '')?.[1]
    if (offset !== undefined) searchParams.set(cursor, `c_${change(Number(offset))}`)
  })
}
