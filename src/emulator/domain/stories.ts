import { type Scenario, varied } from './story.js'

const minute = 60_000
const hour = 60 * minute
const month = 30 * 24 * hour

/** Stories about what a poll is answered, beyond the course of the training itself. */
export const pollStories = {
  'by-polls': {
    story: 'Each poll moves its job one transition: a polling loop ends without anyone touching the clock.',
    ...varied(
      { every: { unit: 'count', default: 1, least: 1, most: 100, about: 'how many polls one transition takes' } },
      ({ every }) => ({ training: { odd: { everyPolls: every } }, generation: { odd: { everyPolls: every } } }),
    ),
  },
  vanishes: {
    story: 'An hour after success the job is not found any more.',
    ...varied(
      { after: { unit: 'duration', default: hour, least: 0, most: month, about: 'how long it is found, on the clock' } },
      ({ after }) => ({ training: { odd: { vanishesAfterMs: after } }, generation: { odd: { vanishesAfterMs: after } } }),
    ),
  },
  'unknown-first': {
    story: 'The first polls of a training say UNKNOWN, as the documented list of statuses allows.',
    needs: 'the status UNKNOWN',
    ...varied({ polls: { unit: 'count', default: 2, least: 1, most: 100, about: 'how many polls say so' } }, ({ polls }) => ({
      training: { odd: { unknownPolls: polls } },
    })),
  },
  'new-status': {
    story: 'One poll answers a status word that no document lists.',
    ...varied({ on: { unit: 'count', default: 2, least: 1, most: 100, about: 'which poll of a job it is' } }, ({ on }) => ({
      training: { odd: { newWordOn: on } },
      generation: { odd: { newWordOn: on } },
    })),
  },
  'no-progress': {
    story: 'The field that tells how far a training is never appears.',
    needs: 'a progress field',
    training: { odd: { withoutProgress: true } },
  },
  'model-missing': {
    story: 'Trained with success, and the list of its models stays empty.',
    needs: 'a list of models in the status',
    training: { odd: { withoutModel: true } },
  },
} as const satisfies Readonly<Record<string, Scenario>>

/** Stories about the pictures that a training is given, and about stopping it. */
export const dataStories = {
  'few-images': {
    story: 'Accepted; minutes later too few usable pictures end the training, however many links were sent.',
    needs: 'pictures by link',
    ...failsEarly('few-images'),
  },
  'bad-picture': {
    story: 'One upload turns out not to be a picture, and the training fails over it.',
    needs: 'upload slots',
    ...failsEarly('bad-picture'),
  },
  'upload-lost': {
    story: 'PUT answers 200 and the bytes are gone: the training fails later.',
    needs: 'upload slots',
    losesUploads: true,
    quirks: { 'missing-upload': 'fail-training' },
  },
  'cancel-loses': {
    story: 'The cancel is accepted, and the training finishes all the same.',
    needs: 'a cancel call',
    training: { odd: { cancelLoses: true } },
  },
  'worker-steps': {
    story: 'The short series of statuses, without the one for compressing.',
    needs: 'a status for compressing',
    quirks: { 'status-set': 'worker' },
  },
} as const satisfies Readonly<Record<string, Scenario>>

/** Stories about what a job leaves behind. */
export const resultStories = {
  'link-short': {
    story: 'Links to pictures and models live one second of clock time.',
    ...varied(
      {
        life: {
          unit: 'duration',
          default: 1000,
          least: 1000,
          most: 7 * 24 * hour,
          about: 'how long a link lives, in whole seconds',
        },
      },
      ({ life }) => {
        const odd = { linkSeconds: Math.ceil(life / 1000) }
        return { training: { odd }, generation: { odd } }
      },
    ),
  },
  'link-gone': {
    story: 'Results are announced, and their links answer 404 NoSuchKey.',
    training: { odd: { linksGone: true } },
    generation: { odd: { linksGone: true } },
  },
  'image-fewer': {
    story: 'One picture less than asked for.',
    ...varied(
      { less: { unit: 'count', default: 1, least: 1, most: 16, about: 'how many pictures are missing' } },
      ({ less }) => ({
        generation: { odd: { picturesLess: less } },
      }),
    ),
  },
} as const satisfies Readonly<Record<string, Scenario>>

/** A training that ends badly for a reason that lies in its pictures, once it has looked at them. */
function failsEarly(misfortune: 'few-images' | 'bad-picture') {
  return varied(
    { at: { unit: 'share', default: 0.1, least: 0, most: 1, about: 'share of the training that is done when it fails' } },
    ({ at }) => ({ training: { misfortune: { what: misfortune, at } } }),
  )
}
