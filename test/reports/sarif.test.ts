import { reviewsAsSarif } from '../../src/reports/sarif';
import { parse } from './parse';
import { finding, review, reviewed, RULE_METAS, withFindings } from './reviews-in-memory';

const TOOL = { version: '0.1.0', rules: RULE_METAS };

describe('reviews as SARIF', () => {
  it('is one run of version 2.1.0 with the rules, a result a finding, and its place as a logical location', () => {
    const outcome = reviewed(withFindings([finding(), finding({ severity: 'query', cell: null, related: [] })]));
    expect(parse(reviewsAsSarif([outcome], TOOL))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'SDA Return Checker',
              version: '0.1.0',
              rules: [
                {
                  id: 'R602',
                  help: { text: 'Correct the actual, or the numerator and denominator behind it.' },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          invocations: [{ executionSuccessful: true }],
          artifacts: [{ location: { uri: '2014-07.xlsx' } }],
          results: [
            {
              ruleId: 'R602',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: '2014-07.xlsx', index: 0 } },
                  logicalLocations: [{ name: 'H7', fullyQualifiedName: 'KPIs!H7', kind: 'cell' }],
                },
              ],
              relatedLocations: [{ id: 0 }],
              partialFingerprints: { 'sdaFinding/v1': 'f00dfeed' },
              properties: { severity: 'error', expected: 95, actual: 97, difference: 2 },
            },
            { level: 'note', properties: { severity: 'query' } },
          ],
        },
      ],
    });
  });

  it('gives no rule index to a rule that the catalogue does not have', () => {
    const text = reviewsAsSarif([reviewed(withFindings([finding({ ruleId: 'R100' })]))], TOOL);
    expect(parse(text)).toMatchObject({ runs: [{ results: [{ ruleId: 'R100' }] }] });
    expect(text).not.toContain('ruleIndex');
  });

  it('tells of files that were not checked and of rules that did not run', () => {
    const failed = review({
      rules: [
        {
          id: 'R602',
          name: 'n',
          title: 't',
          status: 'failed',
          reason: 'it broke',
          findings: 0,
          withheld: 0,
          setting: null,
        },
      ],
    });
    const outcomes = [{ isReviewed: false, file: 'bad.xlsx', reason: 'It is damaged.' } as const, reviewed()];
    expect(parse(reviewsAsSarif(outcomes, TOOL))).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [
                { level: 'error', message: { text: 'It is damaged.' } },
                { level: 'note', message: { text: 'R901 skipped: no earlier returns were given' } },
              ],
            },
          ],
        },
      ],
    });
    expect(parse(reviewsAsSarif([reviewed(failed)], TOOL))).toMatchObject({
      runs: [{ invocations: [{ executionSuccessful: false }] }],
    });
  });

  it('takes nothing of a workbook for a placeholder or a link', () => {
    const text = reviewsAsSarif([reviewed(withFindings([finding({ message: 'Says {0} and [this](1) \\' })]))], TOOL);
    expect(parse(text)).toMatchObject({
      runs: [{ results: [{ message: { text: 'Says {{0}} and \\[this\\](1) \\\\' } }] }],
    });
  });

  it('lists a file once, however often it was named, and writes its name as a URI', () => {
    const names = ['a b/<c>#1.xlsx', 'a b/<c>#1.xlsx', '/srv/x.xlsx', 'C:\\Returns\\x.xlsx', '\\\\server\\x.xlsx'];
    const outcomes = names.map((name) => reviewed(withFindings([finding()]), name));
    expect(parse(reviewsAsSarif(outcomes, TOOL))).toMatchObject({
      runs: [
        {
          artifacts: [
            { location: { uri: 'a%20b/%3Cc%3E%231.xlsx' } },
            { location: { uri: 'file:///srv/x.xlsx' } },
            { location: { uri: 'file:///C:/Returns/x.xlsx' } },
            { location: { uri: 'file://server/x.xlsx' } },
          ],
          results: [0, 0, 1, 2, 3].map((index) => ({
            locations: [{ physicalLocation: { artifactLocation: { index } } }],
          })),
        },
      ],
    });
  });
});
