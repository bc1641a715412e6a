/** What tests get as fast-check: the library itself, with the seed of the run (`property-seed.cjs`). */
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED) });
module.exports = fc;
