import { showsDate } from '../../src/workbook/number-format';

describe('showsDate', () => {
  it.each([
    'm/d/yyyy', 'dd/mm/yyyy', 'dd/mm/yyyy;@', 'd-mmm-yy', 'd-mmm', 'mmm-yy', 'mmmm', 'mm', 'm', 'yyyy', 'ddd', 'm/d/yyyy h:mm', 'YYYY-MM-DD',
    'dd/mm/yyyy hh:mm:ss', '[$-809]dd mmmm yyyy', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '[Red]dd/mm/yyyy', '[<1]"";dd/mm/yyyy', 'yyyy"-Q"', 'h:mm d',
    '"on" d', '\\d\\.d', 'hh"h" dd', 'gge', '[$-411]ggge"年"m"月"d"日"', 'mm/yy', 'mmm ss', 'yyyy\\-mm\\-dd\\Thh:mm',
  ])('is so of %s', (format) => {
    expect(showsDate(format)).toBe(true);
  }); // prettier-ignore

  it.each([
    'General', 'general', '0', '0.00', '#,##0', '0%', '0.00E+00', '##0.0E+0', '0.0e-0', '# ?/?', '@', '', 'h:mm', 'h:mm:ss', 'h:mm AM/PM', 'hh:mm a/p',
    '[h]:mm', '[h]:mm:ss', '[hh]', '[mm]:ss', '[m]', '[s]', 'mm:ss', 'mmss.0', 'h:m', 'mm:ss.000', '"day" 0', '0 "days"', '0\\d', '0_d', '*d0', '[Red]0', '[Magenta]0.0',
    '[$£-809]#,##0.00', '[$SDM] 0', '#,##0_);[Red](#,##0)', '_-[$£-809]* #,##0.00_-;\\-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-;_-@_-', '[>=100]0;[<1]0.0;0', '"yyyy-mm-dd"', '"unclosed d',
    'General" months"', '_(* "-"??_)', ';;;',
  ])('is not so of %s', (format) => {
    expect(showsDate(format)).toBe(false);
  }); // prettier-ignore
});
