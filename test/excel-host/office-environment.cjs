/** A jsdom window with the encoders that every browser has and jsdom does not, and Node's own byte arrays, which they make. */
const { TextDecoder, TextEncoder } = require('node:util');
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class OfficeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextEncoder, TextDecoder, Uint8Array, ArrayBuffer });
  }
};
