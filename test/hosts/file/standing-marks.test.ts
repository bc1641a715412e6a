/** What a file tells of the marks that it holds: the contract of all hosts. */
import { FileHost } from '../../../src/hosts/file';
import { describeStandingMarks } from '../contract/standing-marks';

describe('marks that stand in a file', () => {
  describeStandingMarks((bytes) => new FileHost(bytes));
});
