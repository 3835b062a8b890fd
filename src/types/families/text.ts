import { byteSizeType } from '../byte-size.ts'
import { cronType } from '../cron.ts'
import { durationType } from '../duration.ts'
import { emailType } from '../email.ts'
import { jsonType } from '../json.ts'
import { jsonObjectType } from '../json-object.ts'
import { localeType } from '../locale.ts'
import { pathType } from '../path.ts'
import { semverType } from '../semver.ts'
import { timezoneType } from '../timezone.ts'
import type { TypeDefinition } from '../type.ts'
import { uuidType } from '../uuid.ts'

/** The types of texts in a form of their own. */
export const types: readonly TypeDefinition[] = [
  emailType,
  uuidType,
  semverType,
  durationType,
  byteSizeType,
  cronType,
  timezoneType,
  localeType,
  pathType,
  jsonType,
  jsonObjectType,
]
