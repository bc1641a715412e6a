/** Writes `assets/schemas/review.schema.json` anew: npx tsx test/reports/publish-schema.ts */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { reviewJsonSchema } from '../../src/reports/review-schema';

const PUBLISHED = path.resolve(__dirname, '../../assets/schemas/review.schema.json');
writeFileSync(PUBLISHED, `${JSON.stringify(reviewJsonSchema(), null, 2)}\n`);
