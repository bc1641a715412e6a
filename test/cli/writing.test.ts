import { chmodSync, linkSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { nodeFiles } from '../../src/cli/io';
import { Folder } from './command-line';

describe('files that sda-return writes', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('july.xlsx', 'july');
    folder.write('june.xlsx', 'june');
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes the marked copy beside the return, which stays as it was, and says what was added', async () => {
    const { code, out } = await folder.run(['mark', 'july.xlsx', '--out', 'reviewed.xlsx']);
    expect(code).toBe(0);
    expect(out).toBe(
      'Wrote reviewed.xlsx: flags on 1 sheet, 1 sheet added (SDA Findings). The July 2014 return has nothing to correct.\n',
    );
    expect(folder.read('reviewed.xlsx')).toBe('marked july');
    expect(folder.read('july.xlsx')).toBe('july');
    expect(folder.names()).toEqual(['july.xlsx', 'june.xlsx', 'reviewed.xlsx']);
  });

  it('clears marks, and says where there were none', async () => {
    folder.write('reviewed.xlsx', 'marked july');
    const cleared = await folder.run(['clear', 'reviewed.xlsx', '--out', 'cleared.xlsx']);
    const copied = await folder.run(['clear', 'july.xlsx', '--out', 'copy.xlsx']);
    expect(folder.read('cleared.xlsx')).toBe('july');
    expect(folder.read('copy.xlsx')).toBe('july');
    expect(cleared.out).toContain('all marks of this program are gone');
    expect(copied.out).toContain('july.xlsx has no marks');
  });

  it.each([
    ['the same name', 'july.xlsx'],
    ['the same place by another path', './sub/../july.xlsx'],
    ['a symbolic link', 'symlink.xlsx'],
    ['a hard link', 'hardlink.xlsx'],
    ['an earlier return', 'june.xlsx'],
    ['a hard link to an earlier return', 'hardlink-june.xlsx'],
  ])('never overwrites what it read: %s', async (_, out) => {
    mkdirSync(folder.at('sub'));
    symlinkSync(folder.at('july.xlsx'), folder.at('symlink.xlsx'));
    linkSync(folder.at('july.xlsx'), folder.at('hardlink.xlsx'));
    linkSync(folder.at('june.xlsx'), folder.at('hardlink-june.xlsx'));
    const names = folder.names();
    for (const command of ['mark', 'check']) {
      const { code, err } = await folder.run([command, 'july.xlsx', '--previous', 'june.xlsx', '--out', out]);
      expect(code).toBe(2);
      expect(err).toMatch(/would overwrite ju(ly|ne)\.xlsx, which is read and never changed\. Give --out another name/);
    }
    expect([folder.read('july.xlsx'), folder.read('june.xlsx')]).toEqual(['july', 'june']);
    expect(folder.names()).toEqual(names);
  });

  it('never overwrites the agreement, nor what clear reads', async () => {
    folder.write('agreement.json', '{}');
    const marked = await folder.run(['check', 'july.xlsx', '--agreement', 'agreement.json', '--out', 'agreement.json']);
    const cleared = await folder.run(['clear', 'july.xlsx', '--out', 'july.xlsx']);
    expect([marked.code, cleared.code]).toEqual([2, 2]);
    expect([folder.read('agreement.json'), folder.read('july.xlsx')]).toEqual(['{}', 'july']);
  });

  it('overwrites an older output, through a symbolic link too, and keeps its permissions', async () => {
    folder.write('old.xlsx', 'old');
    chmodSync(folder.at('old.xlsx'), 0o600);
    symlinkSync(folder.at('old.xlsx'), folder.at('link.xlsx'));
    const { code } = await folder.run(['mark', 'july.xlsx', '--out', 'link.xlsx']);
    expect(code).toBe(0);
    expect(folder.read('old.xlsx')).toBe('marked july');
    expect(statSync(folder.at('old.xlsx')).mode & 0o777).toBe(0o600);
  });

  it.each(['writeNew', 'rename'] as const)('leaves no half file and the old output where %s fails', async (step) => {
    folder.write('old.xlsx', 'old');
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const fail = async (place: string): Promise<void> => {
      if (step === 'writeNew') await nodeFiles.writeNew(place, new Uint8Array(1), 0o600);
      throw full;
    };
    const { code, err } = await folder.run(['mark', 'july.xlsx', '--out', 'old.xlsx'], { files: { [step]: fail } });
    expect(code).toBe(2);
    expect(err).toBe('Error: Cannot write old.xlsx: the disk is full. Make room or choose another place.\n');
    expect(folder.read('old.xlsx')).toBe('old');
    expect(folder.names()).toEqual(['july.xlsx', 'june.xlsx', 'old.xlsx']);
  });

  it('says what is wrong with an output that cannot be', async () => {
    mkdirSync(folder.at('reports.xlsx'));
    const inFolder = await folder.run(['mark', 'july.xlsx', '--out', 'reports.xlsx']);
    const nowhere = await folder.run(['mark', 'july.xlsx', '--out', 'nowhere/july.xlsx']);
    const ending = await folder.run(['mark', 'july.xlsx', '--out', 'july.xlsm']);
    expect(inFolder.err).toContain('reports.xlsx is a folder. Give --out the name of a file.');
    expect(nowhere.err).toContain('its folder does not exist. Make the folder');
    expect(ending.err).toContain('july.xlsm must end in “.xlsx”');
    expect([inFolder.code, nowhere.code, ending.code]).toEqual([2, 2, 2]);
  });

  it('writes into what is no plain file, such as /dev/null, and does not replace it', async () => {
    const { code } = await folder.run(['check', 'july.xlsx', '--out', '/dev/null']);
    expect(code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
