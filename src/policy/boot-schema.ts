import * as z from 'zod/mini'
import { once } from '../algorithms/once.ts'
import { BOOT_NETWORKS } from '../domain/boot.ts'
import { variableName } from './variable-schema.ts'

const words = z.array(z.string().check(z.minLength(1))).check(z.minLength(1))

const expectation = z.union(
  [
    z.literal('exit'),
    z.strictObject({
      http: z.strictObject({
        port: z.int().check(z.minimum(1), z.maximum(65_535)),
        path: z.optional(z.string().check(z.regex(/^\/[\x21-\x7e]*$/))),
        status: z.optional(z.int().check(z.minimum(100), z.maximum(599))),
      }),
    }),
    z.strictObject({ log: z.string().check(z.minLength(1)) }),
  ],
  {
    error:
      'expects exit, { http: { port: 8000, path: /healthz, status: 200 } } or { log: a text of its output }',
  },
)

/** How the application starts: the key `boot:`. */
export const bootSchema = once(() =>
  z
    .strictObject({
      command: z.optional(words).register(z.globalRegistry, {
        description:
          'The command that starts the application, as a list of words. No shell reads it. With `image`, its arguments.',
      }),
      image: z
        .optional(
          z.string().check(
            z.regex(/^[A-Za-z0-9][\w.:/@-]*$/, {
              error: 'is not the name of an image, such as backend:1.4.2',
            }),
          ),
        )
        .register(z.globalRegistry, {
          description:
            'The image that is started with Docker, in place of a command of this machine.',
        }),
      directory: z.optional(z.string().check(z.minLength(1))).register(z.globalRegistry, {
        description:
          'The folder that it runs in, relative to the policy. Left out: the policy’s own.',
      }),
      timeout: z.optional(z.int().check(z.minimum(1), z.maximum(3600))).register(z.globalRegistry, {
        description: 'Seconds until the application must have started. Left out: 60.',
      }),
      expect: z.optional(expectation).register(z.globalRegistry, {
        description:
          'What shows that it started: exit (it ends with 0), http (it answers on a port of this machine), or log (it prints a text). Left out: exit.',
      }),
      keep: z.optional(z.array(variableName)).register(z.globalRegistry, {
        description:
          'Variables of this machine that it gets beside those of the container. Left out: PATH and LANG; with `image` none.',
      }),
      network: z.optional(z.enum(BOOT_NETWORKS)).register(z.globalRegistry, {
        description:
          'none: no network, where the kernel allows it; host: the network of this machine. Left out: none with exit and log, host with http.',
      }),
      memory: z
        .optional(
          z
            .string()
            .check(
              z.regex(/^[1-9]\d{0,5}(MiB|GiB)$/, { error: 'is not a size such as 512MiB or 1GiB' }),
            ),
        )
        .register(z.globalRegistry, {
          description: 'The most memory of all its processes together. Left out: 1GiB.',
        }),
      environments: z.optional(words).register(z.globalRegistry, {
        description: 'Environments in which it is started. Left out: all.',
      }),
    })
    .check(
      z.refine(({ command, image }) => command !== undefined || image !== undefined, {
        path: ['command'],
        error: 'is missing: write the words that start the application, or an `image`',
      }),
      z.refine(
        ({ expect = 'exit', network }) =>
          network !== 'none' || typeof expect === 'string' || !('http' in expect),
        { path: ['network'], error: 'none hides the port that `expect` asks: use host' },
      ),
    ),
)
export type BootData = z.infer<ReturnType<typeof bootSchema>>
