/**
 * A new version of an agreement as an overlay: only what changes from its first day on, over the version before.
 * One zod schema is the source of the types, of the published JSON Schema and of the shape check, as for agreements.
 */
import { z } from 'zod';
import { agreementSchema } from '../model';

const { shape } = agreementSchema;
const kpi = shape.kpis.element;
const service = shape.services.element;
const priority = shape.priorities.element;
const volumetric = shape.volumetrics.element;
const commission = shape.commissions.element;
const school = shape.schools.unwrap().element;
const text = shape.id;
const format = shape.returnFormat;

const added = 'Entries that the version before has not.';
const changed = 'The entry’s key and the members that change; the others stay.';
const ended = 'Keys of entries that end with the version before.';

/** From the day of the overlay on; days in it that come earlier are refused. */
export const overlaySchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    formatVersion: z.literal(1),
    overlays: z
      .strictObject({
        id: text,
        version: text,
        file: text.describe('The file of the version before, from the folder of this one.'),
      })
      .describe('The version that this one changes.'),
    version: shape.version,
    status: shape.status,
    statusNote: shape.statusNote,
    effective: shape.effective,
    names: z
      .strictObject({
        title: text,
        commissioner: text,
        supplier: text,
        contractNames: shape.contractNames,
        supplierNames: shape.supplierNames,
      })
      .partial()
      .exactOptional(),
    submissionWorkingDay: shape.calendar.shape.submissionWorkingDay.exactOptional(),
    nonWorkingDays: shape.calendar.shape.nonWorkingDays.exactOptional().describe('Added to those known.'),
    priorities: z
      .strictObject({
        added: z.array(priority).describe(added),
        changed: z.array(priority.partial().required({ code: true })).describe(changed),
      })
      .partial()
      .exactOptional(),
    services: z
      .strictObject({
        added: z.array(service).describe(added),
        changed: z.array(service.partial().required({ code: true })).describe(changed),
      })
      .partial()
      .exactOptional(),
    kpis: z
      .strictObject({
        added: z.array(kpi.partial({ effective: true })).describe(`${added} Without dates: in force from the overlay’s first day.`),
        changed: z
          .array(kpi.omit({ effective: true, supersedes: true }).partial().required({ ref: true }))
          .describe('The reference and the members that change. The wording before ends, and a new one begins.'),
        ended: z.array(text).describe('References of KPIs that end the day before.'),
      })
      .partial()
      .exactOptional(),
    targets: z
      .array(z.strictObject({ kpi: text, from: shape.effective.shape.from.exactOptional(), value: kpi.shape.targets.element.shape.value }))
      .exactOptional()
      .describe('New targets; from the overlay’s first day where no day is given.'),
    volumetrics: z
      .strictObject({
        added: z.array(volumetric).describe(added),
        changed: z.array(volumetric.partial().required({ ref: true })).describe(changed),
        ended: z.array(text).describe(ended),
      })
      .partial()
      .exactOptional(),
    commissions: z
      .strictObject({
        added: z.array(commission).describe(added),
        changed: z.array(commission.partial().required({ order: true, financialYear: true })).describe(changed),
      })
      .partial()
      .exactOptional(),
    schools: z
      .strictObject({
        added: z.array(school).describe(added),
        changed: z.array(school.partial().required({ laestab: true })).describe(changed),
      })
      .partial()
      .exactOptional(),
    returnFormat: format
      .extend({ tables: format.shape.tables.partial() })
      .partial()
      .exactOptional()
      .describe('Members of the return format that are replaced whole.'),
    ruleSettings: z.array(shape.ruleSettings.unwrap().element).exactOptional().describe('Instead of those before.'),
    changes: shape.changes.describe('Added to the log.'),
  })
  .describe('A new version of a Service Delivery Agreement, as what changes from a day on.'); // prettier-ignore

export type Overlay = z.output<typeof overlaySchema>;
